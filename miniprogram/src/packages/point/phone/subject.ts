import type { ServiceCard } from '@shared/contract/schemas/evaluation.ts'
import type { PhoneFound } from '@shared/contract/schemas/phone.ts'
import { shortTimeText } from '@/services/format'
import { texts } from '@/texts/phone'

/** What a call is about: a service of a case, or a visit to a window that is told by its time. */
export type Subject =
  | { readonly key: string; readonly service: ServiceCard }
  | { readonly key: string; readonly window: NonNullable<PhoneFound['window']> }

/** How the script names it. */
export function namesOf(subject: Subject, servedAt: string): { readonly what: string; readonly when: string } {
  if ('service' in subject) return { what: subject.service.taskName, when: shortTimeText(subject.service.servedAt) }
  return { what: texts.visit(subject.window.name), when: servedAt ? shortTimeText(servedAt) : '' }
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** `2026-11-18` and `9:05`, also with a full-width colon, as a civil time; empty when they are none. */
export function civilOf(day: string, time: string): string {
  const clock = time.trim().replace('：', ':').padStart(5, '0')
  return day && CLOCK.test(clock) ? `${day} ${clock}:00` : ''
}
