import type { CalendarView, ChangesView, LoadedView, NoticeInput } from '@shared/contract/schemas/calendar.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Note } from '@/components/note'
import { OptionGroup } from '@/components/option-group'
import { Box } from '@/elements'
import { texts } from '@/texts/calendar'
import styles from './calendar.module.scss'
import { Changes } from './changes'
import { HolidayForm } from './holiday-form'
import { NoticeForm } from './notice-form'

type Kind = 'notice' | 'holidays'
const KINDS = (['notice', 'holidays'] as const).map((value) => ({ value, name: texts.kinds[value], help: texts.kindHelp[value] }))

interface Props {
  readonly view: CalendarView
  readonly onLoaded: (view: CalendarView) => void
}

/** First the form, then what it would change, then that it was done. */
export function Loading({ view, onLoaded }: Props) {
  const [kind, setKind] = useState<Kind>(view.national ? 'notice' : 'holidays')
  const [asked, setAsked] = useState<{ readonly input: NoticeInput; readonly changes: ChangesView } | null>(null)
  const [done, setDone] = useState<LoadedView | null>(null)
  const preview = (input: NoticeInput, changes: ChangesView) => setAsked({ input, changes })
  const loaded = (result: LoadedView) => {
    setAsked(null)
    setDone(result)
    onLoaded(result.calendar)
  }
  if (done) {
    return (
      <Box as="section" label={texts.done} role="status" className="card stack-title">
        <Box as="h2" className="h2" takesFocus>
          {texts.done}
        </Box>
        <Box>{texts.doneText(done)}</Box>
        <Button onPress={() => setDone(null)}>{texts.another}</Button>
      </Box>
    )
  }
  return (
    <Box as="section" label={texts.add} className="card stack-title">
      <Box as="h2" className="h2">
        {asked ? texts.changes : texts.add}
      </Box>
      {asked ? <Changes {...asked} onLoaded={loaded} onBack={() => setAsked(null)} /> : null}
      <Box className={asked ? styles.gone : 'stack-title'}>
        {view.national ? (
          <OptionGroup id="calendar-kind" label={texts.kind} options={KINDS} value={kind} onChange={setKind} />
        ) : (
          <Note>{texts.notNational}</Note>
        )}
        {kind === 'notice' ? <NoticeForm onPreview={preview} /> : <HolidayForm region={view.region} onPreview={preview} />}
      </Box>
    </Box>
  )
}
