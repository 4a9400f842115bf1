import type { Ticket, TicketEvent } from './ticket.ts'

type Told = Pick<Ticket, 'history'>

/** What begins anew, or what a call that was put through has been noted by. */
const SINCE: readonly TicketEvent['command'][] = ['call', 'contact', 'miss-call', 'call-back', 'answer', 'reassign']

/**
 * Whether a call that the system put through (三(一) 评价人信息保护) stands behind what is noted now: since the contact before, the
 * answer that it is about, and since the unit has had the case.
 */
export const isPlaced = ({ history }: Told): boolean =>
  history.findLast(({ command }) => SINCE.includes(command))?.command === 'call'

/** Whether the call-back rests on a call by phone, or on a vain try, that the system did not put through. */
export function isUnplaced({ history, callBack }: Told & Pick<Ticket, 'callBack'>): boolean {
  if (!callBack || callBack.outcome === 'anonymous') return false
  const since = history.slice(history.findLastIndex(({ command }) => command === 'answer') + 1)
  const noted = since.filter(({ command }) => command === 'call-back' || command === 'miss-call')
  return (callBack.outcome === 'reached' ? noted.slice(-1) : noted).some(({ note }) => note.placed === false)
}

/** How often the citizen himself said how he finds an answer, and not who called him. */
export const saidHimself = ({ history }: Told): number => history.filter(({ command }) => command === 'rate-answer').length
