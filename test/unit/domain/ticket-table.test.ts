import { expect, test } from 'vitest'
import { REFUSALS } from '../../../shared/domain/refusals.ts'
import { legalFrom, next } from '../../../shared/domain/table.ts'
import {
  isOpen,
  TICKET_STATES,
  TICKET_TRANSITIONS,
  type TicketCommand,
  type TicketState,
} from '../../../shared/domain/ticket/transitions.ts'
import { ticketArrows } from '../../harness/procedures.ts'

/** What a person is told who wants something else there. */
const TOLD: Readonly<Record<TicketState, string>> = {
  received: '还没有核实',
  disputed: '派单异议正在审核',
  verified: '整改方式还没有定',
  proposed: '整改方式正在审批',
  rectifying: '正在整改',
  'extension-asked': '延期申请正在审批',
  answering: '还没有答复',
  answered: '已经答复',
  closed: '已经回访办结',
  merged: '已经并入',
  void: '不予采纳',
}

const commands = Object.keys(TICKET_TRANSITIONS) as TicketCommand[]

test('every command at every station leads where the procedure says, or is refused by what the station waits for', () => {
  for (const state of TICKET_STATES) {
    const drawn = ticketArrows(state)
    for (const command of commands) {
      const step = next(TICKET_TRANSITIONS, command, state)
      const to = drawn.get(command)
      if (to) expect(step, `${command} in ${state}`).toEqual({ to })
      else expect('refusal' in step && REFUSALS[step.refusal].text, `${command} in ${state}`).toContain(TOLD[state])
    }
    for (const command of drawn.keys()) expect(commands).toContain(command)
  }
})

test('each row names every state, and every command has an arrow', () => {
  for (const row of Object.values(TICKET_TRANSITIONS)) expect(Object.keys(row).sort()).toEqual([...TICKET_STATES].sort())
  expect(new Set(TICKET_STATES.flatMap((state) => [...ticketArrows(state).keys()]))).toEqual(new Set(commands))
})

const reach = (start: TicketState, without: readonly TicketCommand[] = []): Set<TicketState> => {
  const found = new Set([start])
  for (const state of found) {
    for (const command of commands.filter((one) => !without.includes(one))) {
      const step = next(TICKET_TRANSITIONS, command, state)
      if ('to' in step) found.add(step.to)
    }
  }
  return found
}

test('every state is reached from the first, and from every state in the count the last is reached', () => {
  expect(reach('received')).toEqual(new Set(TICKET_STATES))
  for (const state of TICKET_STATES) if (isOpen({ state })) expect(reach(state)).toContain('closed')
})

test('no path closes a case without an answer on record, and none answers before verification', () => {
  expect(reach('received', ['answer'])).not.toContain('answered')
  expect(reach('received', ['answer'])).not.toContain('closed')
  expect(reach('received', ['verify-founded', 'verify-unfounded'])).not.toContain('answering')
  expect(legalFrom(TICKET_TRANSITIONS, 'answer')).toEqual(['answering'])
})

test('what is void never comes back, what was merged only by being separated, and looks and calls in vain move nothing', () => {
  expect(reach('void')).toEqual(new Set(['void']))
  expect(reach('merged', ['separate'])).toEqual(new Set(['merged']))
  for (const command of [
    'escalate',
    'contact',
    'call',
    'assign',
    'recuse',
    'attach',
    'absorb',
    'recompute',
    'miss-call',
    'rate-answer',
    'approve-step',
  ] as const) {
    for (const state of legalFrom(TICKET_TRANSITIONS, command)) expect(TICKET_TRANSITIONS[command][state]).toBe(state)
  }
})

test('every refusal has a number, a status of its kind and a plain Chinese sentence', () => {
  for (const [code, { status, text }] of Object.entries(REFUSALS)) {
    expect(code).toMatch(/^E[1-9]\d{3}$/)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).toMatch(/^[^a-z]*(WebP)?[^a-z]*。$/)
  }
})
