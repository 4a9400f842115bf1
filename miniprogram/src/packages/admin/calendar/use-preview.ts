import type { ChangesView, NoticeInput } from '@shared/contract/schemas/calendar.ts'
import { useState } from 'react'
import { type ClientRefusal, call } from '@/services/client'

export type OnPreview = (input: NoticeInput, changes: ChangesView) => void

/** What a refusal says, and which days it is about. */
export function failureOf({ message, details }: ClientRefusal): string {
  const days = details?.days
  return Array.isArray(days) ? `${message}${days.join('；')}。` : message
}

/** Asks what a notice would change. */
export function usePreview(onPreview: OnPreview) {
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const ask = async (input: NoticeInput) => {
    setSending(true)
    const answer = await call('previewNotice', input)
    setSending(false)
    setFailure(answer.ok ? null : failureOf(answer.refusal))
    if (answer.ok) onPreview(input, answer.value)
  }
  return { ask, sending, failure }
}

/** The days written in a text, one after the other. */
export const daysIn = (text: string): string[] => text.match(/\d{4}-\d{2}-\d{2}/g) ?? []
