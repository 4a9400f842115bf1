import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deviceProfiles, dictionary } from '../../../shared/data/index.ts'
import { canComplain, type DeviceProfile, readAnswer, scaleOf } from '../../../shared/domain/evaluation/device-profile.ts'
import { indicatorsOf } from '../../../shared/domain/evaluation/indicators.ts'
import { LEVELS, type Level } from '../../../shared/domain/evaluation/level.ts'

const profile = (id: string): DeviceProfile => {
  const found = deviceProfiles.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const read = (id: string, raw: Readonly<Record<string, unknown>>) => readAnswer(raw, profile(id), dictionary)
const levelOf = (id: string, raw: Readonly<Record<string, unknown>>) => {
  const answer = read(id, raw)
  return answer.ok && answer.value.rated ? answer.value.level : answer
}
const unreadable = { ok: false, refusal: { code: 'E8008', details: { field: 'raw' } } }

/** Every scale once more, written by hand from what is known of the devices. */
const SCALES: ReadonlyArray<readonly [id: string, raw: Record<string, unknown>, level: Level]> = [
  ['keypad-a', { value: 3 }, 5],
  ['keypad-a', { value: 2 }, 4],
  ['keypad-a', { value: 1 }, 3],
  ['keypad-a', { value: 0 }, 2],
  ['keypad-a', { value: 5 }, 1],
  ['lcd-4-key', { key: 1 }, 5],
  ['lcd-4-key', { key: 2 }, 4],
  ['lcd-4-key', { key: 3 }, 3],
  ['lcd-4-key', { key: 4 }, 2],
  ['gwq-good-bad', { errorCode: 0, choice: 'veryGood' }, 5],
  ['gwq-good-bad', { errorCode: 0, choice: 'good' }, 4],
  ['gwq-good-bad', { errorCode: 0, choice: 'common' }, 3],
  ['gwq-good-bad', { errorCode: 0, choice: 'pleased' }, 2],
  ['gwq-good-bad', { errorCode: 0, choice: 'veryPleased' }, 1],
  ['gwq-appraise', { appraiseLevel: 5 }, 5],
  ['gwq-appraise', { appraiseLevel: 4 }, 4],
  ['gwq-appraise', { appraiseLevel: 3 }, 3],
  ['gwq-appraise', { appraiseLevel: 2 }, 2],
  ['gwq-appraise', { appraiseLevel: 1 }, 1],
  ['rs-evaluator-2', { appraiseLevel: '0' }, 5],
  ['rs-evaluator-2', { appraiseLevel: '1' }, 4],
  ['rs-evaluator-2', { appraiseLevel: '2' }, 3],
  ['rs-evaluator-2', { appraiseLevel: '3' }, 2],
  ['rs-evaluator-2', { appraiseLevel: '4' }, 1],
  ['own-tablet', { level: 5 }, 5],
  ['own-tablet', { level: 4 }, 4],
  ['own-tablet', { level: 3 }, 3],
  ['own-tablet', { level: 2 }, 2],
  ['own-tablet', { level: 1 }, 1],
]

test('every value of every scale, and no other', () => {
  for (const [id, raw, level] of SCALES) expect([id, raw, levelOf(id, raw)]).toEqual([id, raw, level])
  const known = SCALES.map(([id, raw]) => `${id} ${Object.entries(raw).find(([field]) => field !== 'errorCode')?.[1]}`)
  expect(deviceProfiles.flatMap((one) => scaleOf(one).map(([raw]) => `${one.id} ${raw}`)).sort()).toEqual(known.sort())
})

test('any other value is refused and becomes no level', () => {
  const any = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constantFrom(null, undefined, '__proto__', 'toString', '6', ''))
  fc.assert(
    fc.property(fc.constantFrom(...deviceProfiles), any, (one, value) => {
      const answer = readAnswer({ [one.answer.level]: value }, one, dictionary)
      const meant = Object.hasOwn(one.levels, String(value ?? '').trim())
      expect(answer.ok).toBe(meant)
      if (!meant) expect(answer).toEqual(unreadable)
    }),
  )
})

test('whatever codes come with it: the level is that of the table, and only its own indicators stay', () => {
  const code = fc.oneof(fc.integer({ min: 100, max: 520 }).map(String), fc.constantFrom('501', '510', '208', '108'))
  fc.assert(
    fc.property(fc.constantFrom(...SCALES), fc.array(code, { maxLength: 6 }), fc.string(), ([id, raw, level], codes, text) => {
      const { answer, asks, codes: kind } = profile(id)
      const said = {
        ...raw,
        ...(answer.codes ? { [answer.codes]: codes.join('|') } : {}),
        ...(answer.text ? { [answer.text]: text } : {}),
      }
      const found = read(id, said)
      if (!found.ok || !found.value.rated) throw new Error('not read')
      const own = new Set(indicatorsOf(dictionary, level).map((one) => one.code))
      expect(found.value.level).toBe(level)
      expect(found.value.codes.every((one) => own.has(one))).toBe(true)
      const heard = answer.codes && asks ? [...new Set(codes)] : []
      expect([...found.value.codes, ...found.value.dropped].sort()).toEqual(heard.sort())
      if (kind !== 'dictionary') expect(found.value.codes).toEqual([])
      if (!asks) expect([found.value.codes, found.value.text]).toEqual([[], ''])
    }),
  )
})

test('the traps: negative lists called pleased, own numbers that look like indicators, retired ones', () => {
  expect(read('gwq-good-bad', { errorCode: 0, choice: 'pleased', code: '208|510' })).toEqual({
    ok: true,
    value: { rated: true, level: 2, codes: ['208'], text: '', dropped: ['510'] },
  })
  expect(read('rs-evaluator-2', { appraiseLevel: 0, appraiseContent: '510' })).toMatchObject({
    value: { level: 5, codes: [], dropped: ['510'] },
  })
  expect(read('rs-evaluator-2', { appraiseLevel: 4, appraiseContent: '501|510' })).toMatchObject({
    value: { level: 1, codes: [] },
  })
  expect(read('gwq-appraise', { appraiseLevel: 2, appraiseContent: '201|209', otherAppraiseContent: ' 等太久 ' })).toEqual({
    ok: true,
    value: { rated: true, level: 2, codes: ['209'], text: '等太久', dropped: ['201'] },
  })
})

test('a time-out is no rating, whatever level stands beside it; another fault is not understood', () => {
  for (const one of deviceProfiles.filter(({ unrated }) => unrated.length > 0)) {
    for (const why of one.unrated) {
      const [raw = ''] = Object.keys(one.levels)
      const status = one.answer.status ?? ''
      expect(readAnswer({ [one.answer.level]: raw, [status]: why }, one, dictionary)).toEqual({
        ok: true,
        value: { rated: false, why },
      })
      expect(readAnswer({ [one.answer.level]: raw, [status]: -9 }, one, dictionary)).toEqual(unreadable)
    }
  }
})

test('nothing is invented for a pad that cannot ask, and the page that lists devices can say what each lacks', () => {
  expect(read('keypad-a', { value: 5, text: '办事效率不高', codes: ['108'] })).toEqual({
    ok: true,
    value: { rated: true, level: 1, codes: [], text: '', dropped: [] },
  })
  const lacking = deviceProfiles.filter((one) => LEVELS.some((level) => !Object.values(one.levels).includes(level)))
  expect(lacking.map(({ id }) => id)).toEqual(['lcd-4-key'])
  expect(deviceProfiles.every(canComplain)).toBe(true)
  expect(new Set(deviceProfiles.map(({ id }) => id)).size).toBe(deviceProfiles.length)
})

test('a long text keeps its beginning', () => {
  const long = read('own-tablet', { level: 1, text: '😀'.repeat(200) })
  expect(long.ok && long.value.rated && [...long.value.text]).toHaveLength(150)
})
