import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilTime, parseCivilTime } from '../../../shared/domain/calendar/civil.ts'
import { answeredBy, asked, heard, mayAsk, NOTHING_YET } from '../../../shared/domain/invitation/correspondence.ts'
import { nextMorning, quietUntil } from '../../../shared/domain/invitation/quiet-hours.ts'

const at = (time: string): number => parseCivilTime(time) ?? Number.NaN
const NOON = at('2026-11-02 12:00:00')
const RULE = { quietFrom: '21:00', quietTo: '08:00' }

test.each([
  ['2026-11-02 07:59:59', '2026-11-02 08:00:00'],
  ['2026-11-02 08:00:00', undefined],
  ['2026-11-02 20:59:59', undefined],
  ['2026-11-02 21:00:00', '2026-11-03 08:00:00'],
  ['2026-11-03 00:00:00', '2026-11-03 08:00:00'],
])('at %s it is quiet until %s', (now, until) => {
  const found = quietUntil(at(now), RULE)
  expect(found && civilTime(found)).toBe(until)
})

test('after the quiet hours it is not quiet, and mornings are ahead', () => {
  fc.assert(
    fc.property(fc.integer({ min: NOON, max: NOON + 400 * 86_400_000 }), (now) => {
      const until = quietUntil(now, RULE)
      if (until !== undefined) expect([until > now, quietUntil(until, RULE)]).toEqual([true, undefined])
      expect(nextMorning(now, RULE)).toBeGreaterThan(now)
    }),
  )
})

test('a service is asked about once, a number so many times a day', () => {
  const first = mayAsk(NOTHING_YET, 'a', 'token-a', NOON, 2)
  if (!first.ask) throw new Error('not asked')
  expect(mayAsk(first.next, 'a', 'token-b', NOON + 1, 2)).toEqual({ ask: false, why: 'unsure' })
  const sent = asked(first.next, 'a', true)
  expect(mayAsk(sent, 'a', 'token-b', NOON + 1, 2)).toEqual({ ask: false, why: 'sent' })
  const second = mayAsk(sent, 'b', 'token-b', NOON + 2, 2)
  if (!second.ask) throw new Error('not asked')
  expect(mayAsk(second.next, 'c', 'token-c', NOON + 3, 2)).toEqual({ ask: false, why: 'full' })
  expect(mayAsk(second.next, 'c', 'token-c', NOON + 86_400_000, 2).ask).toBe(true)
  expect(mayAsk(asked(second.next, 'b', false), 'c', 'token-c', NOON + 3, 2).ask).toBe(true)
  expect(mayAsk({ ...NOTHING_YET, stopped: true }, 'a', 'token', NOON, 2)).toEqual({ ask: false, why: 'stopped' })
})

test('a reply is to the latest message that was under way when it was written', () => {
  const first = mayAsk(NOTHING_YET, 'a', 'token-a', NOON, 9)
  const second = first.ask ? mayAsk(first.next, 'b', 'token-b', NOON + 60_000, 9) : first
  if (!second.ask) throw new Error('not asked')
  expect(answeredBy(second.next, NOON + 30_000)?.service).toBe('b')
  expect(answeredBy(second.next, NOON + 29_999)?.service).toBe('a')
  expect(answeredBy(second.next, NOON - 30_001)).toBeUndefined()
})

test('what was explained is explained anew after the next message; replies are remembered for a while', () => {
  const explained = heard(NOTHING_YET, 'one', { explained: true })
  const next = mayAsk(explained, 'a', 'token', NOON, 2)
  expect(next.ask && next.next.explained).toBe(false)
  const many = Array.from({ length: 40 }, (_, n) => `m${n}`).reduce((kept, id) => heard(kept, id), NOTHING_YET)
  expect(many.heard).toHaveLength(20)
  expect(many.heard[0]).toBe('m39')
})
