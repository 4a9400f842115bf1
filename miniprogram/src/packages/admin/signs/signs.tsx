import type { SignsView, SignView } from '@shared/contract/schemas/sign.ts'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { PageHead } from '@/components/page-head'
import { PrintList } from '@/components/print-list'
import { StateBlock } from '@/components/state-block'
import { Box } from '@/elements'
import { type Loaded as Call, useCall } from '@/services/use-call'
import { type Printings, usePrintings } from '@/services/use-printings'
import { texts } from '@/texts/signs'
import { RegionChoice } from '../components/region-choice'
import { ChangeSheet } from './change-sheet'
import { HallCard } from './hall-card'
import styles from './signs.module.scss'

interface Props {
  readonly view: SignsView
  readonly printings: Printings
  readonly onRegion: (region: string) => void
  readonly onChange: (sign: SignView) => void
}

function Halls({ view: { region, halls }, printings: { ask, asking }, onRegion, onChange }: Props) {
  return (
    <Box className={styles.halls}>
      <Box className={styles.tools}>
        <RegionChoice region={region} onChange={onRegion} />
        <Button disabled={asking} onPress={() => void ask({ scope: 'region', id: region.id })}>
          {texts.printRegion(region.name)}
        </Button>
      </Box>
      {halls.length === 0 ? <StateBlock title={texts.noHalls} text={texts.noHallsText} /> : null}
      {halls.map((hall) => (
        <HallCard
          key={hall.id}
          hall={hall}
          busy={asking}
          onPrintHall={() => void ask({ scope: 'hall', id: hall.id })}
          onPrint={({ window }) => void ask({ scope: 'window', id: window })}
          onChange={onChange}
        />
      ))}
    </Box>
  )
}

/** The new sign in its place in the list. */
const withSign = (view: SignsView, sign: SignView): SignsView => ({
  ...view,
  halls: view.halls.map((hall) => ({
    ...hall,
    windows: hall.windows.map((each) => (each.window === sign.window ? sign : each)),
  })),
})

/** Calls `again` when a number has changed after it was first known. */
function useAfterFirst(count: number, again: () => void) {
  const known = useRef(count)
  useEffect(() => {
    if (known.current !== count) again()
    known.current = count
  })
}

const useSigns = (region: string | undefined): Call<SignsView> => useCall('signs', region ? { region } : {})

/** Lists the windows of a region with their signs, prints them and changes them. */
export function Signs() {
  const [region, setRegion] = useState<string>()
  const signs = useSigns(region)
  const printings = usePrintings()
  const ready = printings.list.value?.printings.filter(({ state }) => state === 'ready').length ?? 0
  useAfterFirst(ready, signs.reload)
  const [changed, setChanged] = useState<SignView | null>(null)
  const done = (sign: SignView) => {
    if (signs.value) signs.put(withSign(signs.value, sign))
    setChanged(null)
  }
  return (
    <>
      <PageHead title={texts.title} text={texts.text} />
      <Box className={styles.columns}>
        <Loaded of={signs} rows={[1, 2, 2, 2, 2]}>
          {(view) => <Halls view={view} printings={printings} onRegion={setRegion} onChange={setChanged} />}
        </Loaded>
        <Box className={styles.printings}>
          <PrintList printings={printings} />
        </Box>
      </Box>
      {changed ? <ChangeSheet key={changed.window} sign={changed} onDone={done} onClose={() => setChanged(null)} /> : null}
    </>
  )
}
