import type { Input } from '@shared/contract/routes.ts'
import { LOOK_KINDS, type LookKind } from '@shared/domain/look.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { FilterChips } from '@/components/filter-chips'
import { Loaded } from '@/components/loaded'
import { MonthPicker } from '@/components/month-picker'
import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { Box } from '@/elements'
import { toTop } from '@/platform/scroll'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/evidence'
import { LookList } from './look-list'

const FILTERS: ReadonlyArray<{ readonly value: LookKind | 'all'; readonly name: string }> = [
  { value: 'all', name: texts.all },
  ...LOOK_KINDS.map((value) => ({ value, name: texts.kinds[value] })),
]

/** The looks of a month, page by page, all or of one kind. */
export function Looks() {
  const [asked, setAsked] = useState<Input<'looks'>>({})
  const looks = useCall('looks', asked)
  const ask = (change: Input<'looks'>) => {
    setAsked({ month: asked.month, what: asked.what, ...change })
    toTop()
  }
  return (
    <Loaded of={looks} rows={[1, 2, 5]}>
      {(value) => (
        <>
          <PageHead title={texts.looksTitle} text={texts.looksText} />
          <MonthPicker month={asked.month ?? value.month} months={value.months} onChange={(month) => ask({ month })} />
          <FilterChips
            label={texts.filter}
            options={FILTERS}
            value={asked.what ?? 'all'}
            onChange={(what) => ask({ what: what === 'all' ? undefined : what })}
          />
          {value.looks.length === 0 ? (
            <StateBlock title={texts.noLooks} text={texts.noLooksText} />
          ) : (
            <LookList looks={value.looks} />
          )}
          {value.next ? (
            <Box>
              <Button onPress={() => ask({ before: value.next })}>{texts.older}</Button>
            </Box>
          ) : null}
        </>
      )}
    </Loaded>
  )
}
