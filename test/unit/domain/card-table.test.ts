import { expect, test } from 'vitest'
import { CARD_COMMANDS, CARD_STATES } from '../../../shared/domain/card/commands.ts'
import { CARD_TRANSITIONS } from '../../../shared/domain/card/transitions.ts'
import { REFUSALS } from '../../../shared/domain/refusals.ts'
import { next } from '../../../shared/domain/table.ts'

/** What may happen to a card: written from the document and the habits of counting offices, not from the table. */
const ARROWS = `
blank collect collected
blank void void
collected enter entered
collected void void
collected annul void
collected alert collected
entered confirm agreed
entered differ mismatch
entered attach-photo agreed
entered reopen collected
entered annul void
entered forget entered
entered alert entered
mismatch settle agreed
mismatch reopen collected
mismatch annul void
mismatch forget mismatch
mismatch alert mismatch
agreed accept accepted
agreed refuse refused
agreed forget agreed
agreed alert agreed
refused retry agreed
refused reopen collected
refused annul void
refused see-photo refused
refused forget refused
refused alert refused
accepted call accepted
accepted look accepted
accepted see-photo accepted
accepted forget accepted`
  .trim()
  .split('\n')
  .sort()

/** Why a card in a state takes no other command; the first that fits the state and the command. */
const REASONS: ReadonlyArray<readonly [states: string, commands: string, why: string]> = [
  ['void', '*', '已经作废'],
  ['blank', '*', '还没有开箱登记'],
  ['collected entered mismatch agreed accepted refused', 'collect', '已经开箱登记过'],
  ['accepted', 'reopen accept refuse retry void annul alert', '已经计入评价'],
  ['agreed', 'reopen retry void annul', '正在计入评价'],
  ['collected', 'confirm differ attach-photo settle reopen forget', '还没有录第一遍'],
  ['entered', 'enter', '请另一位专人录第二遍'],
  ['entered', 'settle', '没有差异要核定'],
  ['mismatch', 'attach-photo', '请先核定'],
  ['mismatch agreed accepted refused', 'enter confirm differ attach-photo settle', '已经录完'],
  ['entered mismatch refused', 'void', '只能由主管部门的管理员作废'],
  ['collected entered mismatch agreed refused', 'accept refuse retry call look see-photo', '还没有计入评价'],
]

test('every command in every state does what the list of arrows says, or says why not', () => {
  const seen: string[] = []
  for (const state of CARD_STATES) {
    for (const command of CARD_COMMANDS) {
      const step = next(CARD_TRANSITIONS, command, state)
      if ('to' in step) {
        seen.push(`${state} ${command} ${step.to}`)
        continue
      }
      const reason = REASONS.find(
        ([states, commands]) => states.split(' ').includes(state) && (commands === '*' || commands.split(' ').includes(command)),
      )
      expect([state, command, REFUSALS[step.refusal].text]).toEqual([state, command, expect.stringContaining(reason?.[2] ?? '?')])
      expect(REFUSALS[step.refusal].status).toBe(409)
    }
  }
  expect(seen.sort()).toEqual(ARROWS)
})

test('the table has these states and commands and no others', () => {
  expect(Object.keys(CARD_TRANSITIONS).sort()).toEqual([...CARD_COMMANDS].sort())
  for (const row of Object.values(CARD_TRANSITIONS)) expect(Object.keys(row).sort()).toEqual([...CARD_STATES].sort())
})
