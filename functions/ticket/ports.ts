import type { CivilDate } from '../../shared/domain/calendar/civil.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { TicketCommand } from '../../shared/domain/ticket/transitions.ts'

export interface TicketPage {
  readonly tickets: readonly Ticket[]
  readonly next?: string
}

/** One ticket is one item with its whole history; every change is one conditional write. */
export interface TicketStore {
  /** Puts a ticket that does not exist yet; false when it does. */
  add(ticket: Ticket): Promise<boolean>
  get(id: string): Promise<Ticket | undefined>
  /** Replaces version `ticket.version - 1`, in a state where `command` is legal; false when somebody was faster. */
  save(ticket: Ticket, command: TicketCommand): Promise<boolean>
  /** Open tickets of a unit. */
  openOf(org: string): Promise<Ticket[]>
  /** Open tickets of everything under the region of the profile, whenever they were opened. */
  openUnder(region: string): Promise<Ticket[]>
  /** Tickets opened in a month under the region of the profile. */
  openedIn(region: string, month: string): Promise<Ticket[]>
  /** The same in the order of receipt: so many after a place, with the next place when there are more. */
  openedPage(region: string, month: string, most: number, after?: string): Promise<TicketPage>
  /** Tickets of a unit that were opened in a month, ended ones as well. */
  ofUnit(org: string, month: string): Promise<Ticket[]>
  /** Tickets by their ids, in no order; those that do not exist are missing. */
  several(ids: readonly string[]): Promise<Ticket[]>
  byReceipt(receipt: string): Promise<Ticket | undefined>
  /** Ids of tickets to look at on a day, in one of the due shards. */
  due(day: CivilDate, shard: number): AsyncIterable<string>
}
