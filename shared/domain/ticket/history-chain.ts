import type { Ticket, TicketEvent } from './ticket.ts'

/** The same value always gives the same text: names of fields in order, nothing that is undefined. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

/** What a chain begins with: which ticket it is, and what was said that opened it. */
const beginning = ({ id, number, origin, openedAt, level, codes, text, receipt }: Ticket): string =>
  canonical({ id, number, origin, openedAt, level, codes, text, receipt })

/**
 * The history of a ticket as a chain: one hash a line, each over the one before it and the line. Whoever changes, adds or
 * takes away a line changes every hash after it, the last one too.
 */
export function historyChain(ticket: Ticket, digest: (text: string) => string): string[] {
  const hashes: string[] = []
  const link = (before: string, event: TicketEvent) => digest(`${before}\n${canonical(event)}`)
  for (const event of ticket.history) hashes.push(link(hashes.at(-1) ?? digest(beginning(ticket)), event))
  return hashes
}
