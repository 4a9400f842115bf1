import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDictionary } from '../../../functions/superior/read-dictionary.ts'
import { refreshDictionary } from '../../../functions/superior/refresh-dictionary.ts'
import { dictionary } from '../../../shared/data/index.ts'
import { dictionaryChanges } from '../../../shared/domain/evaluation/dictionary-changes.ts'
import type { Dictionary } from '../../../shared/domain/evaluation/indicators.ts'
import { upward } from '../support/upward.ts'

/** The dictionary in force with one indicator more, one less and one said otherwise. */
const next: Dictionary = {
  version: '2026-03',
  levels: dictionary.levels.map((entry) => {
    const indicators = entry.indicators.filter(({ code }) => code !== '510')
    const said = indicators.map((one) => (one.code === '108' ? { ...one, text: '换了说法' } : one))
    return entry.level === 5
      ? { ...entry, indicators: [...said, { code: '599', text: '新加的', core: false }] }
      : { ...entry, indicators: said }
  }),
}

test('a new content is kept beside the old one; one already kept is only seen again', async () => {
  const city = upward()
  expect(await refreshDictionary(city.ports)).toEqual({ looked: 1, changed: 1 })
  await city.night()
  expect(await refreshDictionary(city.ports)).toEqual({ looked: 1, changed: 0 })
  city.superior.norm = next
  await city.night()
  expect(await refreshDictionary(city.ports)).toEqual({ looked: 1, changed: 1 })
  const answer = await readDictionary(city.staff, city.ports)
  expect(answer).toMatchObject({
    ok: true,
    value: {
      inForce: { version: dictionary.version },
      versions: [
        {
          version: '2026-03',
          added: [{ code: '599' }],
          removed: [{ code: '510' }],
          changed: [{ code: '108', text: '换了说法', was: { level: 1 } }],
        },
        { version: dictionary.version, checkedAt: '2026-03-03 03:00:00', added: [], removed: [], changed: [] },
      ],
    },
  })
})

test('a superior system that does not answer is asked again the next day; only days of it are a fault', async () => {
  const city = upward()
  city.superior.mood = 'silent'
  expect(await refreshDictionary(city.ports)).toEqual({ looked: 0, changed: 0 })
  city.superior.mood = 'well'
  await refreshDictionary(city.ports)
  city.superior.mood = 'silent'
  for (let nights = 0; nights < 3; nights += 1) {
    await city.night()
    expect(await refreshDictionary(city.ports)).toEqual({ looked: 0, changed: 0 })
  }
  await city.night()
  await expect(refreshDictionary(city.ports)).rejects.toThrow('no dictionary since 2026-03-02')
})

const indicator = fc.record({
  code: fc.integer({ min: 100, max: 130 }).map(String),
  text: fc.constantFrom('甲', '乙', '丙'),
  core: fc.boolean(),
})
const levels = [5, 4, 3, 2, 1] as const
const anyDictionary: fc.Arbitrary<Dictionary> = fc
  .uniqueArray(fc.tuple(indicator, fc.constantFrom(...levels)), { selector: ([{ code }]) => code, maxLength: 25 })
  .map((found) => ({
    version: 'v',
    levels: levels.map((level) => ({
      level,
      name: String(level),
      indicators: found.filter(([, at]) => at === level).map(([one]) => one),
    })),
  }))

const plain = ({ levels: all }: Dictionary) =>
  all.flatMap(({ level, indicators }) => indicators.map(({ code, text }) => `${code}|${level}|${text}`)).sort()

test('the changes lead from one dictionary to the other', () => {
  fc.assert(
    fc.property(anyDictionary, anyDictionary, (before, after) => {
      const { added, removed, changed } = dictionaryChanges(before, after)
      const gone = new Set([...removed, ...changed].map(({ code }) => code))
      const kept = plain(before).filter((line) => !gone.has(line.split('|')[0] ?? ''))
      const now = [...added, ...changed].map(({ code, level, text }) => `${code}|${level}|${text}`)
      expect([...kept, ...now].sort()).toEqual(plain(after))
    }),
  )
})
