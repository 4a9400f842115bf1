import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairingCode, typedCode } from '../../../shared/domain/device/device.ts'
import { checkTime, PACE, paceOf } from '../../../shared/domain/device/pace.ts'
import { isOpen, REQUEST_STATES, REQUEST_TRANSITIONS, stateAt } from '../../../shared/domain/device/request.ts'
import { CODE_ALPHABET } from '../../../shared/domain/directory/window-code.ts'
import { next } from '../../../shared/domain/table.ts'

/** What may happen to a request, written from what people may do at a window. */
const ALLOWED = [
  'asked show shown: 屏幕亮出来',
  'shown show shown: 亮出来的消息重复送到',
  'asked rate rated: 断网时亮出的，直接送来评价',
  'shown rate rated: 群众点选',
  'timed-out rate rated: 断网时点选，后来才送到',
  'cancelled rate rated: 已经点选，窗口人员收回也作数',
  'asked time-out timed-out: 没有人点',
  'shown time-out timed-out: 没有人点',
  'asked cancel cancelled: 窗口人员收回',
  'shown cancel cancelled: 窗口人员收回',
]

test('every command in every state does what the list of arrows says, or is refused because it is over', () => {
  const seen: string[] = []
  for (const state of REQUEST_STATES) {
    for (const command of ['show', 'rate', 'time-out', 'cancel'] as const) {
      const step = next(REQUEST_TRANSITIONS, command, state)
      const arrow = ALLOWED.find((line) => line.startsWith(`${state} ${command} `))
      if ('to' in step) seen.push(arrow?.startsWith(`${state} ${command} ${step.to}:`) ? arrow : 'missing')
      else expect([arrow, step.refusal]).toEqual([undefined, 'E8011'])
    }
  }
  expect(seen.sort()).toEqual([...ALLOWED].sort())
  expect(Object.values(REQUEST_TRANSITIONS).every((row) => row.rated === 'E8011')).toBe(true)
})

test('what nobody ended by its time was not rated, and never anything else', () => {
  const time = fc.integer({ min: 0, max: 1_000 })
  fc.assert(
    fc.property(fc.constantFrom(...REQUEST_STATES), time, time, (state, openUntil, now) => {
      const known = stateAt({ state, openUntil }, now)
      const open = state === 'asked' || state === 'shown'
      expect(known).toBe(open && now >= openUntil ? 'timed-out' : state)
      expect(isOpen({ state, openUntil }, now)).toBe(open && now < openUntil)
    }),
  )
})

test('two ratings at least a slot apart have slots of their own; an hour holds at most its share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 41 }), fc.integer({ min: PACE.slotMs, max: 10 ** 9 }), (at, gap) => {
      expect(paceOf(at)).not.toEqual(paceOf(at + gap))
      expect(paceOf(at).slot).toBeLessThan(3_600_000 / PACE.slotMs)
    }),
  )
})

test('a time of the future or of more than thirty days ago is told apart', () => {
  const now = 1_800_000_000_000
  const [minute, day] = [60_000, 86_400_000]
  for (const at of [now, now + 5 * minute, now - 30 * day]) expect(checkTime(at, now)).toEqual({ ok: true, value: at })
  expect(checkTime(now + 5 * minute + 1, now)).toMatchObject({ refusal: { code: 'E8005' } })
  expect(checkTime(now - 30 * day - 1, now)).toMatchObject({ refusal: { code: 'E8006' } })
})

test('a pairing code is eight letters of the alphabet, and is read however it is typed', () => {
  fc.assert(
    fc.property(fc.base64String({ minLength: 44, maxLength: 44 }), (random) => {
      const code = pairingCode(`${random}AAAAAAAA`)
      expect(code).toHaveLength(8)
      expect([...code].every((letter) => CODE_ALPHABET.includes(letter))).toBe(true)
      expect(typedCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(code)
    }),
  )
})
