import type { DeskService, DeskView } from '@shared/contract/schemas/device.ts'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button'
import { SelectField } from '@/components/field'
import { Loaded } from '@/components/loaded'
import { Note } from '@/components/note'
import { StateBlock } from '@/components/state-block'
import { Box } from '@/elements'
import { useCall } from '@/services/use-call'
import { useVisible } from '@/services/use-visible'
import { texts } from '@/texts/desk'
import styles from './desk.module.scss'
import { QrSheet } from './qr-sheet'
import { RequestCard } from './request-card'
import { ServiceRow } from './service-row'
import { useAsk } from './use-ask'

/** While somebody is being asked the state is looked at often; else the list now and then. */
const PACE_MS = { asking: 2_000, idle: 20_000 }
const OPEN = ['asked', 'shown']

/** One's windows, today's services of one of them, and the request that is under way. */
export function Desk() {
  const [window, setWindow] = useState<string | undefined>(undefined)
  const visible = useVisible()
  const desk = useCall('desk', window ? { window } : {})
  const state = desk.value?.request?.state
  const pace = state && OPEN.includes(state) ? PACE_MS.asking : PACE_MS.idle
  const { reload } = desk
  useEffect(() => {
    if (!visible) return
    const timer = setInterval(reload, pace)
    return () => clearInterval(timer)
  }, [visible, pace, reload])
  return (
    <Loaded of={desk} rows={[1, 2, 2, 2]}>
      {(view) => <Window view={view} onWindow={setWindow} reload={reload} />}
    </Loaded>
  )
}

interface Props {
  readonly view: DeskView
  readonly onWindow: (window: string) => void
  readonly reload: () => void
}

function Window({ view, onWindow, reload }: Props) {
  const [shown, setShown] = useState<DeskService | null>(null)
  const act = useAsk(view.window ?? '', reload)
  if (!view.window) return <StateBlock title={texts.noWindow} text={texts.noWindowText} />
  const busy = (view.request && OPEN.includes(view.request.state)) || act.sending
  const mayAsk = view.evaluator !== 'none' && !busy
  const options = view.windows.map(({ id, name, hallName, onDuty }) => ({
    value: id,
    name: texts.windowOption(hallName, name, onDuty),
  }))
  return (
    <>
      <Box className="stack-like">
        <Box as="h1" className="h1">
          {texts.title}
        </Box>
        <Box className="meta">{texts.text(view.today)}</Box>
      </Box>
      <SelectField label={texts.window} options={options} value={view.window} onChange={onWindow} />
      {view.evaluator === 'ready' ? null : <Note tone="caution">{texts.evaluators[view.evaluator]}</Note>}
      {view.request ? <RequestCard request={view.request} onCancel={act.cancel} /> : null}
      {act.failure ? (
        <Box role="alert" className={styles.failure}>
          {texts.failed}
          {act.failure}
        </Box>
      ) : null}
      <Box as="section" className="stack-like">
        <Box as="h2" className="h2">
          {texts.services}
        </Box>
        {view.services.length === 0 ? (
          <StateBlock title={texts.empty} text={texts.emptyText} />
        ) : (
          <Box as="ul" className="card">
            {view.services.map((service) => (
              <ServiceRow
                key={service.code}
                service={service}
                mayAsk={mayAsk}
                onAsk={() => act.ask(service.code)}
                onCode={() => setShown(service)}
              />
            ))}
          </Box>
        )}
      </Box>
      <Box as="section" className="stack-like">
        <Box as="h2" className="h2">
          {texts.visit}
        </Box>
        <Box className="meta">{texts.visitText}</Box>
        <Button wide disabled={!mayAsk} onPress={() => act.ask()}>
          {act.sending ? texts.asking : texts.ask}
        </Button>
      </Box>
      <Box className="cap">{texts.kept}</Box>
      {shown ? <QrSheet service={shown} address={view.address + shown.code} onClose={() => setShown(null)} /> : null}
    </>
  )
}
