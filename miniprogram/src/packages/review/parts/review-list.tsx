import type { ReviewRow } from '@shared/contract/schemas/review.ts'
import { addMonths } from '@shared/domain/calendar/civil.ts'
import { useState } from 'react'
import { FilterChips } from '@/components/filter-chips'
import { Loaded } from '@/components/loaded'
import { MonthPicker } from '@/components/month-picker'
import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { WorkReminders } from '@/components/work-reminders'
import { useCall } from '@/services/use-call'
import { useShownAgain } from '@/services/use-shown-again'
import { texts } from '@/texts/review'
import { Rows } from './rows'
import { SEATS, type Seat } from './seat'

/** Months that can be looked up. */
const MONTHS = 12
const monthsUpTo = (latest: string) => Array.from({ length: MONTHS }, (_, ago) => addMonths(latest, -ago))

type View = 'open' | 'ended'

const waits = ({ state, given }: ReviewRow, seat: Seat): boolean =>
  seat === 'reviewer' ? !given && (state === 'filed' || state === 'first-opinion') : state === 'split' || state === 'objected'

/** Reviews that go on, what waits for the signed-in person first; or those of a month that have ended. */
export function ReviewList({ seat }: { readonly seat: Seat }) {
  const [view, setView] = useState<View>('open')
  const [month, setMonth] = useState<string>()
  const list = useCall(SEATS[seat].list, { view, ...(view === 'ended' && month ? { month } : {}) })
  useShownAgain(list.reload)
  const open = view === 'open'
  return (
    <Loaded of={list} rows={[1, 1, 4]}>
      {({ reviews, counts, place }) => (
        <>
          <PageHead
            title={open ? (seat === 'reviewer' ? texts.head(counts.mine) : texts.settleHead(counts.mine)) : texts.views.ended}
            text={open ? texts.summary(counts.open, counts.overdue) : texts.endedText}
          />
          <FilterChips
            label={texts.list}
            options={(['open', 'ended'] as const).map((value) => ({ value, name: texts.views[value] }))}
            value={view}
            onChange={setView}
          />
          {open ? null : (
            <MonthPicker month={month ?? place.thisMonth} months={monthsUpTo(place.thisMonth)} onChange={setMonth} />
          )}
          {reviews.length === 0 ? (
            <StateBlock title={open ? texts.emptyTitle : texts.endedTitle} text={open ? texts.emptyText : texts.endedText} />
          ) : (
            <Rows reviews={reviews} seat={seat} waits={(row) => waits(row, seat)} />
          )}
          <WorkReminders of={seat === 'reviewer' ? 'review' : 'bureau'} />
        </>
      )}
    </Loaded>
  )
}
