import { followTicket } from '../../functions/notice/follow-ticket.ts'
import { rateAnswer, reopenTicket } from '../../functions/ticket/answer-back.ts'
import { decideDispute, decideExtension } from '../../functions/ticket/decide-case.ts'
import { followMerger } from '../../functions/ticket/follow-mergers.ts'
import { handleTicket, openTicketPage } from '../../functions/ticket/handle-ticket.ts'
import { assignTicket } from '../../functions/ticket/lead-unit.ts'
import { mergeTicket } from '../../functions/ticket/merge-ticket.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { Handling } from '../../shared/domain/ticket/handling.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { complained, peopleOf, WORDS } from './cases.ts'
import { must, type Spend } from './meter.ts'
import type { Scene } from './scene.ts'

interface Seen {
  readonly id: string
  readonly version: number
}

/** One case as somebody has it before him: every step is made on the version that stands. */
export function caseOf(scene: Scene, { id }: Ticket, spend: Spend) {
  const { ports } = scene
  const { handler } = peopleOf(scene)
  const by = async <T>(name: string, made: (seen: Seen) => Promise<Result<T>>) => {
    const seen = { id, version: (await ports.tickets.get(id))?.version ?? 0 }
    return spend(name, () => must(made(seen)))
  }
  return { by, step: (handling: Handling) => by(handling.do, (seen) => handleTicket(seen, handling, handler, ports)) }
}

/** Every step of a case, from a complaint to its call-back, with all that can come in between. */
async function wholeCase(scene: Scene, name: string, spend: Spend): Promise<void> {
  const { ports } = scene
  const { handler, lead, bureau } = peopleOf(scene)
  const opened = await complained(scene, name, spend)
  const { id, receipt } = opened
  const { by, step } = caseOf(scene, opened, spend)
  await spend('open-ticket-page', () => must(openTicketPage(id, handler, ports)))
  await by('assign', (seen) => assignTicket({ ...seen, to: handler.id }, lead, ports))
  await step({ do: 'contact', method: 'phone', reached: true, words: WORDS })
  await step({ do: 'dispute', reason: WORDS })
  await by('decide-dispute', (seen) => decideDispute({ ...seen, decision: 'keep', reason: WORDS }, bureau, ports))
  await step({ do: 'verify', finding: 'founded', grounds: WORDS })
  await step({ do: 'triage', triage: 'immediate' })
  await step({ do: 'ask-extension', reason: WORDS, until: '2026-12-10' })
  await by('decide-extension', (seen) => decideExtension({ ...seen, decision: 'grant' }, lead, 'lead', ports))
  await step({ do: 'rectify', measures: WORDS })
  await step({ do: 'answer', answer: WORDS, method: 'phone' })
  await spend('rate-answer', () => must(rateAnswer({ receipt, satisfaction: 'unsatisfied' }, {}, ports)))
  await spend('reopen', () => must(reopenTicket({ receipt, reason: WORDS }, {}, ports)))
  await step({ do: 'rectify', measures: WORDS })
  await step({ do: 'answer', answer: WORDS, method: 'phone' })
  const answered = await ports.tickets.get(id)
  const before = answered && { ...answered, history: answered.history.slice(0, -1) }
  await spend('tell-event', () => followTicket(before, answered, ports))
  await step({ do: 'call-back', method: 'phone', reached: true, words: WORDS })
}

/** One that nobody can call. */
async function nobodyToCall(scene: Scene, name: string, spend: Spend): Promise<void> {
  const { step } = caseOf(scene, await complained(scene, name, spend, true), spend)
  await step({ do: 'verify', finding: 'unfounded', grounds: WORDS })
  await step({ do: 'answer', answer: WORDS, method: 'phone' })
  await step({ do: 'close-anonymous' })
}

/** Two of one person and matter, of which the later goes into the earlier. */
async function merged(scene: Scene, name: string, spend: Spend): Promise<void> {
  const { ports } = scene
  const { handler } = peopleOf(scene)
  const both = [await complained(scene, `${name}1`, spend), await complained(scene, `${name}2`, spend)]
  const [earlier, later] = both.sort((a, b) => (a.id < b.id ? -1 : 1))
  if (!earlier || !later) return
  await spend('merge', () => must(mergeTicket(later, earlier.id, handler, ports)))
  const after = await ports.tickets.get(later.id)
  await spend('absorb', () => followMerger(later, after, ports))
}

/** What every step of the closed loop costs. */
export async function closeTheLoop(scene: Scene, name: string, spend: Spend): Promise<void> {
  await wholeCase(scene, `${name}w`, spend)
  await nobodyToCall(scene, `${name}n`, spend)
  await merged(scene, `${name}m`, spend)
}
