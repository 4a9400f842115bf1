import { type CivilDate, civilDate, type Instant } from '../calendar/civil.ts'

/** One message that asked for a rating. */
export interface Asked {
  readonly service: string
  /** Of its link. */
  readonly token: string
  readonly at: Instant
  /** `sending`: nobody knows yet whether it went out. */
  readonly state: 'sending' | 'sent'
}

/** What has gone to and fro with one number, which itself is not in it. */
export interface Correspondence {
  /** Newest first. */
  readonly asked: readonly Asked[]
  /** Messages sent to ask on `day`. */
  readonly day: CivilDate
  readonly sentToday: number
  /** Wants no more invitations. */
  readonly stopped: boolean
  /** Has been told once, since it was last asked, that a reply was of no use. */
  readonly explained: boolean
  /** Replies already dealt with, newest first. */
  readonly heard: readonly string[]
}

/** So many messages are remembered: a reply is to the latest, and one that is repeated is repeated soon. */
const ASKED_KEPT = 5
const HEARD_KEPT = 20

/** A number that nothing was ever sent to. */
export const NOTHING_YET: Correspondence = { asked: [], day: '', sentToday: 0, stopped: false, explained: false, heard: [] }

/** What is to be done about asking for a rating of a service. */
export type Asking =
  | { readonly ask: true; readonly next: Correspondence }
  | { readonly ask: false; readonly why: 'sent' | 'unsure' | 'stopped' | 'full' }

/** Whether a number may be asked now: once a service, so many times a day, not against its will. */
export function mayAsk(kept: Correspondence, service: string, token: string, now: Instant, perDay: number): Asking {
  const before = kept.asked.find((asked) => asked.service === service)
  if (before) return { ask: false, why: before.state === 'sent' ? 'sent' : 'unsure' }
  if (kept.stopped) return { ask: false, why: 'stopped' }
  const day = civilDate(now)
  const sentToday = kept.day === day ? kept.sentToday : 0
  if (sentToday >= perDay) return { ask: false, why: 'full' }
  const asked = [{ service, token, at: now, state: 'sending' } as const, ...kept.asked].slice(0, ASKED_KEPT)
  return { ask: true, next: { ...kept, asked, day, sentToday: sentToday + 1, explained: false } }
}

/** After the gateway took the message, or did certainly not. */
export const asked = (kept: Correspondence, service: string, sent: boolean): Correspondence =>
  sent
    ? { ...kept, asked: kept.asked.map((one) => (one.service === service ? { ...one, state: 'sent' } : one)) }
    : { ...kept, asked: kept.asked.filter((one) => one.service !== service), sentToday: Math.max(0, kept.sentToday - 1) }

/** The message that a reply of `at` answers: the latest that was under way by then. */
export const answeredBy = ({ asked }: Correspondence, at: Instant): Asked | undefined => asked.find((one) => one.at <= at)

/** With a reply dealt with. */
export const heard = (
  kept: Correspondence,
  message: string,
  change: Partial<Pick<Correspondence, 'stopped' | 'explained'>> = {},
): Correspondence => ({ ...kept, ...change, heard: [message, ...kept.heard].slice(0, HEARD_KEPT) })
