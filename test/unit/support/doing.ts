import { calendar } from '../../../shared/data/index.ts'
import { type Handling, handle } from '../../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { on, type PlaceId, profileOf } from './samples.ts'

/** The rules of a place, by the calendar that is known. */
export const regime = (place: PlaceId, known = calendar) => ({ profile: profileOf(place), calendar: known })
/** Somebody's act on a day. */
export const act = (day: string) => ({ by: 'H1', at: on(day) })
/** The ticket after a handling that the rules take. */
export const doIt = (place: PlaceId, ticket: Ticket, handling: Handling, day: string, known = calendar): Ticket => {
  const done = handle(ticket, handling, act(day), regime(place, known))
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}
