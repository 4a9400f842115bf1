import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { CALL_TRIES } from '../second-opinion.ts'
import type { Invariant } from './index.ts'

const HOUR = 3_600_000

/** Whether somebody was reached, or tried in vain as often as it takes and at other times, since the answer; or nobody is to call. */
function calledBack({ contact, history }: Ticket, answered: number): boolean {
  const callable = contact !== undefined && 'sealed' in contact
  const since = history.slice(answered)
  const tries = since.filter(({ command }) => command === 'miss-call' || command === 'call-back')
  if (since.some(({ command }) => command === 'close-anonymous')) return !callable && tries.length === 0
  const vain = tries.filter(({ note }) => note.reached === false)
  const apart = vain.every(({ at }, n) => n === 0 || at - (vain[n - 1]?.at ?? 0) >= HOUR)
  return callable && (vain.length < tries.length || (vain.length >= CALL_TRIES && apart))
}

/** No case closes without an answer on record that nothing has undone since, and without the call that it calls for. */
export const closedHasAnAnswer: Invariant = {
  name: 'no case closes without an answer on record',
  onTicket(_, before, after) {
    if (after.state !== 'closed' || before?.state === 'closed') return undefined
    const undone = after.history.findLastIndex(({ command }) => command === 'reopen' || command.startsWith('correct-'))
    const answered = after.history.findLastIndex(({ command, note }) => command === 'answer' && note.answer !== undefined)
    if (answered <= undone) return `${after.id} closed without an answer`
    if (after.answeredAt !== after.history[answered]?.at) return `${after.id} closed, answered at ${after.answeredAt}`
    return calledBack(after, answered) ? undefined : `${after.id} closed without a call`
  },
}
