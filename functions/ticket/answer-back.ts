import type { Input, Output } from '../../shared/contract/routes.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { handle } from '../../shared/domain/ticket/handle.ts'
import { commandOf, type Handling } from '../../shared/domain/ticket/handling.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { type Held, heldBy, type ProgressPorts, progressView } from '../evaluation/follow-progress.ts'
import type { Caller } from '../kernel/ports.ts'
import { regimeOf } from './reach.ts'

/** Tries of one request while others write to the same case. */
const TRIES = 3

/**
 * The citizen says how he finds what was put right (满意、基本满意、不满意), once. Refuses E2012, E3001, E3028, E4006 and what
 * the state table refuses.
 */
export function rateAnswer(
  { satisfaction, words, ...holder }: Input<'rateAnswer'>,
  caller: Caller,
  ports: ProgressPorts,
): Promise<Result<Output<'progress'>>> {
  return byCitizen(holder, { do: 'rate-answer', satisfaction, words }, caller, ports)
}

/**
 * The citizen has an answered case done again, once, with a reason, as long as the place allows. Refuses E2012, E3001,
 * E3027, E3029, E4006 and what the state table refuses.
 */
export function reopenTicket(
  { reason, ...holder }: Input<'reopenTicket'>,
  caller: Caller,
  ports: ProgressPorts,
): Promise<Result<Output<'progress'>>> {
  return byCitizen(holder, { do: 'reopen', reason }, caller, ports)
}

type Said = Extract<Handling, { do: 'rate-answer' | 'reopen' }>

/** One conditional write on his case, or on the one into which it went; said again, it has its answer again. */
async function byCitizen(
  holder: Input<'progress'>,
  said: Said,
  caller: Caller,
  ports: ProgressPorts,
): Promise<Result<Output<'progress'>>> {
  const found = await heldBy(holder, caller, ports)
  if (!found.ok) return found
  let seen = found.value.parent ?? found.value.ticket
  for (let tries = TRIES; seen && tries > 0; tries -= 1) {
    const now = ports.clock.now()
    const regime = regimeOf(seen, ports.rules)
    const handled = handle(seen, said, { by: 'citizen', at: now }, regime)
    if (!handled.ok) return wasSaid(seen, said) ? ok(await progressView(withCase(found.value, seen), ports)) : handled
    const command = commandOf(seen, said, regime.profile)
    if (await ports.tickets.save(handled.value, command))
      return ok(await progressView(withCase(found.value, handled.value), ports))
    seen = await ports.tickets.get(seen.id)
  }
  return refuse(seen ? 'E1006' : 'E3001')
}

const withCase = (held: Held, now: Ticket): Held => (held.parent ? { ...held, parent: now } : { ...held, ticket: now })

/** Whether this very thing was said of the answer that stands, or that was found wanting. */
function wasSaid({ history }: Ticket, said: Said): boolean {
  const at = history.findLastIndex(({ command, by }) => by === 'citizen' && command === said.do)
  const note = history[at]?.note
  if (!note || history.slice(at).some(({ command }) => command === 'answer')) return false
  return said.do === 'reopen' ? note.reason === said.reason : note.satisfaction === said.satisfaction && note.words === said.words
}
