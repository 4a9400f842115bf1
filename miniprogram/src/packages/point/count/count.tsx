import type { ReconciliationView } from '@shared/contract/schemas/card-book.ts'
import { addMonths } from '@shared/domain/calendar/civil.ts'
import { useState } from 'react'
import { type Column, DataTable } from '@/components/data-table'
import { Facts } from '@/components/facts'
import { Loaded } from '@/components/loaded'
import { MonthPicker } from '@/components/month-picker'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { countText } from '@/services/format'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/card-books'
import { COUNTED } from './counted'
import { PointCount } from './point-count'

type Point = ReconciliationView['points'][number]
const MONTHS = 12

const columns: readonly Column<Point>[] = [
  {
    key: 'point',
    title: texts.pointColumn,
    width: '34%',
    cell: ({ name, use, late, entered }) => (
      <>
        <Box className="h3">{name}</Box>
        <Box className="cap">{`${texts.uses[use]} · ${texts.lateRate(late, entered)}`}</Box>
      </>
    ),
  },
  ...COUNTED.map(([title, field]) => ({
    key: field,
    title: texts[title],
    end: true,
    cell: ({ total }: Point) => countText(total[field]),
  })),
]

function Counts({ view }: { readonly view: ReconciliationView }) {
  const wide = useWide()
  const { total, points } = view
  if (points.length === 0) return <Box className="meta">{texts.noCount}</Box>
  return (
    <>
      <Box as="section" label={texts.sum} className="card stack-title">
        <Facts spread facts={COUNTED.map(([title, field]) => ({ name: texts[title], value: countText(total[field]) }))} />
        <Box className="meta">{texts.lateRate(total.late, total.entered)}</Box>
        {total.provisional > 0 ? <Box className="meta">{texts.provisional(total.provisional)}</Box> : null}
      </Box>
      {wide ? <DataTable caption={texts.countTitle} columns={columns} rows={points} keyOf={({ id }) => id} /> : null}
      {points.map((point) => (
        <PointCount key={point.id} point={point} whole={!wide} />
      ))}
    </>
  )
}

/** How many cards were issued, used, given up, are in hand, unused and missing, month by month. */
export function Count() {
  const [month, setMonth] = useState<string | undefined>(undefined)
  const count = useCall('reconcileCards', month === undefined ? {} : { month })
  return (
    <Loaded of={count} rows={[1, 3, 3]}>
      {(view) => (
        <>
          <Box>
            <Box as="h1" className="h1">
              {texts.countTitle}
            </Box>
            <Box className="meta">{`${texts.month(view)}。${texts.sum}`}</Box>
          </Box>
          <MonthPicker
            month={view.month}
            months={Array.from({ length: MONTHS }, (_, back) => addMonths(view.place.thisMonth, -back))}
            onChange={setMonth}
          />
          <Counts view={view} />
        </>
      )}
    </Loaded>
  )
}
