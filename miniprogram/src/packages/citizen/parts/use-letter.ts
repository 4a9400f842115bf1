import { textLength } from '@shared/domain/evaluation/rating.ts'
import { useRef, useState } from 'react'
import { needsNumber } from '@/components/contact-field'
import type { Answer, ClientRefusal } from '@/services/client'
import { randomId } from '@/services/random-id'
import { visitorId } from '@/services/visitor'
import { texts as contactTexts } from '@/texts/contact'
import { texts } from '@/texts/rate'

export interface Letter {
  readonly text: string
  readonly contact?: string
  readonly requestKey: string
  readonly visitor: string
}

/**
 * Words with a number, if one is left. What is written stays through every failure, and every try carries the same key, so
 * that one whose answer was lost is not stored twice.
 */
export function useLetter<T>(send: (letter: Letter) => Promise<Answer<T>>, limit: number) {
  const [text, setText] = useState('')
  const [contact, setContact] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const [done, setDone] = useState<T | null>(null)
  const requestKey = useRef('')

  const submit = async () => {
    if (sending) return
    setSending(true)
    requestKey.current ||= await randomId()
    const number = contact === null ? {} : { contact }
    const answer = await send({ text: text.trim(), ...number, requestKey: requestKey.current, visitor: await visitorId() })
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setDone(answer.value)
  }

  /** What the bar says: `missing` is asked for first. */
  const bar = (missing: string | null, act: string) => {
    const lack = missing ?? (needsNumber(contact) ? contactTexts.needed : null)
    const failed = refusal !== null && !sending
    return {
      text: sending ? texts.sending : (lack ?? (failed ? texts.again : act)),
      ready: lack === null && !sending && textLength(text) <= limit,
      failure: failed ? { title: texts.failureTitle, text: refusal.offline ? texts.failureText : refusal.message } : null,
      onSubmit: () => void submit(),
    }
  }
  return { text, setText, contact, setContact, done, bar }
}
