import type { ProtectionList, ProtectionView } from '@shared/contract/schemas/protection.ts'
import { useState } from 'react'
import { FilterChips } from '@/components/filter-chips'
import { Loaded } from '@/components/loaded'
import { Note } from '@/components/note'
import { PageHead } from '@/components/page-head'
import { StateBlock } from '@/components/state-block'
import { useCall } from '@/services/use-call'
import { useSend } from '@/services/use-send'
import { texts } from '@/texts/protection'
import { Report } from './report'
import { Rows } from './rows'

type State = ProtectionList['reports'][number]['state']

/** The reports of a region; to read one is to be written down with it. */
export function Protection() {
  const list = useCall('protectionReports', {})
  const [state, setState] = useState<State>('open')
  const [opened, setOpened] = useState<ProtectionView | null>(null)
  const { send, sending, refusal } = useSend()
  const look = async (id: string) => setOpened(await send('openProtection', { id }))
  const back = () => {
    setOpened(null)
    list.reload()
  }
  if (opened) return <Report view={opened} onChange={setOpened} onBack={back} />
  return (
    <>
      <PageHead title={texts.listTitle} text={texts.listText} />
      {refusal ? <Note tone="caution">{refusal.message}</Note> : null}
      <Loaded of={list} rows={[1, 2, 2]}>
        {({ reports }) => {
          const shown = reports.filter((report) => report.state === state)
          const options = (['open', 'closed'] as const).map((value) => ({
            value,
            name: texts.filters[value],
            count: reports.filter((report) => report.state === value).length,
          }))
          return (
            <>
              <FilterChips label={texts.table} options={options} value={state} onChange={setState} />
              {shown.length === 0 ? (
                <StateBlock title={state === 'open' ? texts.empty : texts.emptyClosed} />
              ) : (
                <Rows reports={shown} busy={sending} onLook={(id) => void look(id)} />
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
