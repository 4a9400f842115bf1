import type { Ticket } from './ticket.ts'

/**
 * Regions whose administrators supervise a ticket, the smallest first: those of the unit that handles it now (谁办理、谁负责).
 * Its deadlines go by the calendar of `regions`, where it was served: they are the citizen's and do not move with it.
 */
export const supervisedIn = ({ regions, handledIn }: Pick<Ticket, 'regions' | 'handledIn'>): readonly string[] =>
  handledIn ?? regions

/** The unit that served, whichever handles the ticket now. */
export const servedOrg = ({ org, servedBy }: Pick<Ticket, 'org' | 'servedBy'>): string => servedBy ?? org

/** Whether a unit served or handles it: nobody of such a unit judges it (二(三)3 复核不由被评价单位办理). */
export const isParty = (ticket: Pick<Ticket, 'org' | 'servedBy'>, org: string): boolean =>
  org === ticket.org || org === servedOrg(ticket)

/** The unit that had it before its n-th event. */
export const unitBefore = (ticket: Pick<Ticket, 'org' | 'servedBy' | 'history'>, n: number): string =>
  ticket.history.slice(0, n).findLast(({ command }) => command === 'reassign')?.note.org ?? servedOrg(ticket)
