import { calendar } from '../../../shared/data/index.ts'
import { HOUR_MS } from '../../../shared/domain/calendar/civil.ts'
import { type Handling, handle } from '../../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { CALL_BACK } from './handlings.ts'
import { on, type PlaceId, profileOf } from './samples.ts'

export const MISSED = { ...CALL_BACK, reached: false, words: '没有接' } as const

/** Nobody grants what he asked for himself. */
export const actOf = ({ do: what }: Handling, day: string) => ({ by: what === 'grant-extension' ? 'L1' : 'H1', at: on(day) })

/** A vain try counts only an hour after the one before it. */
const hourOf = (handlings: readonly Handling[], at: number) =>
  handlings.slice(0, at).filter((one) => one === MISSED).length * HOUR_MS

/** A ticket with which all of this was done on a day. */
export const done = (place: PlaceId, ticket: Ticket, day: string, ...handlings: Handling[]): Ticket =>
  handlings.reduce((at, handling, index) => {
    const act = actOf(handling, day)
    const result = handle(
      at,
      handling,
      { ...act, at: act.at + hourOf(handlings, index) },
      { profile: profileOf(place), calendar },
    )
    if (!result.ok) throw new Error(`${handling.do}: ${result.refusal.code}`)
    return result.value
  }, ticket)
