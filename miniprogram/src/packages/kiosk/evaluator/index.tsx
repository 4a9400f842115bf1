import type { SetupView, ShownRequest } from '@shared/contract/schemas/device.ts'
import { useEffect, useRef, useState } from 'react'
import { callAsDevice } from '@/services/device'
import { elder } from '@/services/preferences'
import { texts } from '@/texts/kiosk'
import type { Subject } from '../parts/flow'
import { Pairing } from '../parts/pairing'
import { Rating } from '../parts/rating'
import { Setting } from '../parts/setting'
import { useDevice } from '../parts/use-device'
import { useRequest } from '../parts/use-request'
import { Idle } from './idle'

interface Turn {
  readonly key: string
  readonly subject: Subject
}

const subjectOf = ({ id, taskName, service, ratableUntil }: ShownRequest): Subject => ({
  request: id,
  taskName,
  silent: true,
  ...(service ? { service } : {}),
  ...(ratableUntil ? { ratableUntil } : {}),
})

/** The screen of a window: idle, or one rating, started by the clerk's side or by the person himself. */
export default function EvaluatorPage() {
  const { paired, setup, cut, setCut } = useDevice()
  if (!paired) return <Pairing title={texts.evaluatorTitle} />
  if (!setup) return <Setting title={texts.evaluatorTitle} cut={cut} />
  return <Window setup={setup} cut={cut} onCut={setCut} />
}

interface WindowProps {
  readonly setup: SetupView
  readonly cut: boolean
  readonly onCut: (cut: boolean) => void
}

function Window({ setup, cut, onCut }: WindowProps) {
  const [turn, setTurn] = useState<Turn | null>(null)
  const touched = useRef(false)
  const over = useRef(new Set<string>())
  const request = useRequest(true, onCut)
  const end = () => {
    if (turn?.subject.request) over.current.add(turn.subject.request)
    touched.current = false
    elder.drop()
    setTurn(null)
  }
  useEffect(() => {
    if (turn || !request || over.current.has(request.id)) return
    setTurn({ key: request.id, subject: subjectOf(request) })
    void callAsDevice('showRequest', { id: request.id })
  }, [request, turn])
  const asked = turn?.subject.request
  const leave = useRef(end)
  leave.current = end
  useEffect(() => {
    if (asked && request?.id !== asked && !cut && !touched.current) leave.current()
  }, [asked, request, cut])
  if (!turn) {
    const start = (key: string) => setTurn({ key, subject: { taskName: '', silent: true } })
    return <Idle setup={setup} cut={cut} onStart={start} />
  }
  return (
    <Rating
      key={turn.key}
      setup={setup}
      subject={turn.subject}
      title={texts.evaluatorTitle}
      where={setup.window?.name ?? setup.name}
      question={texts.question}
      privacy={texts.privacy}
      onTouched={() => {
        touched.current = true
      }}
      onEnd={end}
    />
  )
}
