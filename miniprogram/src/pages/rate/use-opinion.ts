import type { ReceiptView } from '@shared/contract/schemas/evaluation.ts'
import { isBad, type Level } from '@shared/domain/evaluation/level.ts'
import { useEffect, useRef, useState } from 'react'
import { needsNumber } from '@/components/contact-field'
import type { Answer, ClientRefusal } from '@/services/client'
import { type Draft, dropDraft, keepDraft, keptDraft } from '@/services/draft'
import { randomId } from '@/services/random-id'
import { visitorId } from '@/services/visitor'

const EMPTY: Draft = { level: null, codes: [], text: '', named: false, contact: null }

/** What is sent, with the keys of the try and of the device. */
export interface Said {
  readonly level: Level
  readonly codes: string[]
  readonly text: string
  readonly named: boolean
  readonly contact?: string
  readonly requestKey: string
  readonly visitor: string
}

export interface OpinionState {
  readonly draft: Draft
  readonly sending: boolean
  readonly refusal: ClientRefusal | null
  readonly receipt: ReceiptView | null
  /** A bad rating without an indicator or a word is not sent. */
  readonly needsReason: boolean
  /** A number was offered and is not one yet. */
  readonly needsNumber: boolean
  readonly ready: boolean
  readonly choose: (level: Level) => void
  readonly change: (part: Partial<Omit<Draft, 'level'>>) => void
  readonly submit: () => Promise<void>
}

/**
 * The form of an opinion. What is written stays through every failure, and every try carries the same request key, so that
 * one whose answer was lost is answered with its receipt and not stored twice. A form with a name is gone on with by who
 * comes back to it on this device.
 */
export function useOpinion(send: (said: Said) => Promise<Answer<ReceiptView>>, form?: string): OpinionState {
  const [begun] = useState(() => keptDraft(form))
  const [draft, setDraft] = useState(begun?.draft ?? EMPTY)
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const [receipt, setReceipt] = useState<ReceiptView | null>(null)
  const requestKey = useRef(begun?.requestKey ?? '')
  const bad = draft.level !== null && isBad(draft.level)
  const needsReason = bad && draft.codes.length === 0 && draft.text.trim() === ''
  const lacksNumber = bad && needsNumber(draft.contact)
  const ready = draft.level !== null && !needsReason && !lacksNumber && !sending

  useEffect(() => {
    if (form !== undefined && draft !== EMPTY && !receipt) keepDraft(form, draft, requestKey.current)
  }, [form, draft, receipt])

  const submit = async () => {
    if (!ready || draft.level === null) return
    setSending(true)
    requestKey.current ||= await randomId()
    if (form !== undefined) keepDraft(form, draft, requestKey.current)
    const { level, codes, text, named, contact } = draft
    const number = bad && contact !== null ? { contact } : {}
    const key = requestKey.current
    const answer = await send({ level, codes: [...codes], text, named, ...number, requestKey: key, visitor: await visitorId() })
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) return
    if (form !== undefined) dropDraft()
    setReceipt(answer.value)
  }

  return {
    draft,
    sending,
    refusal,
    receipt,
    needsReason,
    needsNumber: lacksNumber,
    ready,
    choose: (level) => setDraft((now) => (now.level === level ? now : { ...now, level, codes: [] })),
    change: (part) => setDraft((now) => ({ ...now, ...part })),
    submit,
  }
}
