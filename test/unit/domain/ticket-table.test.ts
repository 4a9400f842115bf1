import { expect, test } from 'vitest'
import { REFUSALS } from '../../../shared/domain/refusals.ts'
import { legalFrom, next } from '../../../shared/domain/table.ts'
import { TICKET_TRANSITIONS, type TicketCommand, type TicketState } from '../../../shared/domain/ticket/transitions.ts'

const STATES: readonly TicketState[] = ['received', 'verified', 'rectifying', 'answering', 'answered']

/** The arrows, drawn from the procedure (核实 → 分类整改 → 反馈). */
const ARROWS: ReadonlyArray<readonly [TicketState, TicketCommand, TicketState]> = [
  ['received', 'verify-founded', 'verified'],
  ['received', 'verify-unfounded', 'answering'],
  ['verified', 'triage-rectify', 'rectifying'],
  ['verified', 'triage-explain', 'answering'],
  ['rectifying', 'rectify', 'answering'],
  ['answering', 'answer', 'answered'],
  ['received', 'escalate', 'received'],
  ['verified', 'escalate', 'verified'],
  ['rectifying', 'escalate', 'rectifying'],
  ['answering', 'escalate', 'answering'],
]

/** Why a command is out of place, by what has or has not happened yet. */
const REASONS: Readonly<Record<string, string>> = {
  'nothing is verified': '还没有核实',
  'verified before': '已经核实过',
  'not classed': '请先确定整改方式',
  'classed before': '整改方式已经确定',
  'nothing to put right': '不需要整改',
  'not put right': '整改还没有完成',
  'put right before': '整改已经记录',
  over: '已经答复办结',
}

/** The reason, read off the procedure. Two cells cannot tell what came before `answering`, and say what to do instead. */
function reason(state: TicketState, command: TicketCommand): string {
  if (state === 'answered') return 'over'
  if (command.startsWith('verify')) return 'verified before'
  if (state === 'received') return 'nothing is verified'
  if (state === 'verified') return 'not classed'
  if (state === 'rectifying') return command === 'answer' ? 'not put right' : 'classed before'
  return { 'triage-rectify': 'nothing to put right', 'triage-explain': 'classed before' }[command as string] ?? 'put right before'
}

const commands = Object.keys(TICKET_TRANSITIONS) as TicketCommand[]

test('every command in every state follows an arrow or gives the reason why it does not', () => {
  for (const state of STATES) {
    for (const command of commands) {
      const step = next(TICKET_TRANSITIONS, command, state)
      const arrow = ARROWS.find(([from, by]) => from === state && by === command)
      if (arrow) expect(step).toEqual({ to: arrow[2] })
      else expect('refusal' in step && REFUSALS[step.refusal].text).toContain(REASONS[reason(state, command)])
    }
  }
})

test('each row names every state, and every command has an arrow', () => {
  for (const row of Object.values(TICKET_TRANSITIONS)) expect(Object.keys(row).sort()).toEqual([...STATES].sort())
  expect(new Set(ARROWS.map(([, command]) => command))).toEqual(new Set(commands))
})

test('every state is reached from the first, and from every state the last is reached', () => {
  const reach = (start: TicketState): Set<TicketState> => {
    const found = new Set([start])
    for (const state of found) {
      for (const command of commands) {
        const step = next(TICKET_TRANSITIONS, command, state)
        if ('to' in step) found.add(step.to)
      }
    }
    return found
  }
  expect(reach('received')).toEqual(new Set(STATES))
  for (const state of STATES) expect(reach(state)).toContain('answered')
})

test('nobody answers before verification, and reminders change no state', () => {
  expect(legalFrom(TICKET_TRANSITIONS, 'answer')).toEqual(['answering'])
  for (const [from, command, to] of ARROWS) if (command === 'escalate') expect(to).toBe(from)
  expect(legalFrom(TICKET_TRANSITIONS, 'escalate')).not.toContain('answered')
})

test('every refusal has a number, a status of its kind and a plain Chinese sentence', () => {
  for (const [code, { status, text }] of Object.entries(REFUSALS)) {
    expect(code).toMatch(/^E[1-9]\d{3}$/)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).toMatch(/^[^a-z]*(JSON)?[^a-z]*。$/)
  }
})
