import { expect, test } from 'vitest'
import type { Difference, UpwardDay } from '../../functions/superior/supervision-ports.ts'
import { dictionary } from '../../shared/data/index.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { deliveryId } from '../../shared/domain/delivery/delivery.ts'
import { NOW } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const MINUTE = 60_000
const figures = { timely: 3, late: 1, waiting: 0, parked: 2, keptBack: 1, again: 1 }
const counts = { missing: 1, default: 0, level: 0, effective: 0, extra: 0 }
const day = (date: string, more: Partial<UpwardDay> = {}): UpwardDay => ({ day: date, figures, countedAt: NOW, ...more })
const difference: Difference = { kind: 'missing', caseNumber: '5309…0001', serviceNumber: 1, ours: 5, again: true }

onEveryEngine('the exchange upwards', (stores) => {
  test('a day is kept as it was counted last, its differences until they are replaced', async () => {
    const { upward } = stores()
    expect(await upward.get('2026-01-01')).toBeUndefined()
    expect(await upward.differences('2026-01-01')).toEqual([])
    const compared = { at: NOW, ours: 4, theirs: 3, counts }
    await upward.save(day('2026-01-01', { compared, lastDoneAt: NOW }), [difference])
    await upward.save(day('2026-01-01', { compared, unansweredAt: NOW + 1 }))
    expect(await upward.get('2026-01-01')).toEqual(day('2026-01-01', { compared, unansweredAt: NOW + 1 }))
    expect(await upward.differences('2026-01-01')).toEqual([difference])
    await upward.save(day('2026-01-01'), [])
    expect(await upward.differences('2026-01-01')).toEqual([])
  })

  test('the latest days come first', async () => {
    const { upward } = stores()
    for (const date of ['2026-02-01', '2026-02-03', '2026-02-02']) await upward.save(day(date))
    expect((await upward.latest(2)).map((one) => one.day)).toEqual(['2026-02-03', '2026-02-02'])
  })

  test('a dictionary is kept once, and a content under a used name is another one', async () => {
    const { dictionaries } = stores()
    const named = { ...dictionary, version: fresh() }
    const { version, levels } = named
    const kept = await Promise.all(Array.from({ length: 5 }, () => dictionaries.keep({ version, levels }, NOW)))
    expect(kept.filter(Boolean)).toHaveLength(1)
    expect(await dictionaries.keep({ version, levels: levels.slice(1) }, NOW + 2)).toBe(true)
    expect(await dictionaries.keep({ version, levels }, NOW + 3)).toBe(false)
    const [first, second] = (await dictionaries.list()).filter(({ content }) => content.version === version)
    expect(first).toEqual({ content: { version, levels }, downloadedAt: NOW, checkedAt: NOW + 3 })
    expect(second).toEqual({ content: { version, levels: levels.slice(1) }, downloadedAt: NOW + 2, checkedAt: NOW + 2 })
  })

  test('the backlog tells one kind from another, and what waits from what is parked', async () => {
    const { deliveries } = stores()
    const [one, two, three, other] = [fresh(), fresh(), fresh(), fresh()]
    for (const [at, id] of [one, two, three].entries()) await deliveries.want('superior', id, NOW + at * MINUTE, NOW)
    await deliveries.want('invitation', other, NOW - MINUTE, NOW)
    const seen = await deliveries.get(deliveryId('superior', three))
    if (!seen) throw new Error('not there')
    await deliveries.settle(seen, { done: false, next: 'park', code: 'x', text: '不收' }, NOW)
    const backlog = await deliveries.backlog('superior', 100)
    expect(backlog).toMatchObject({ waiting: 2, parked: 1, more: false, oldest: NOW })
    expect(backlog.some.map(({ service }) => service).sort()).toEqual([one, two].sort())
    expect((await deliveries.parked('superior', 5)).map(({ service }) => service)).toEqual([three])
    expect(await deliveries.parked('invitation', 5)).toEqual([])
    expect(await deliveries.backlog('superior', 1)).toMatchObject({ more: true })
  })

  test('what the other side lost is wanted anew once, from its first step', async () => {
    const { deliveries } = stores()
    const id = deliveryId('superior', fresh())
    await deliveries.want('superior', id.slice(9), NOW, NOW)
    expect(await deliveries.sendAgain(id, NOW + 1)).toBe(false)
    const seen = await deliveries.get(id)
    if (!seen) throw new Error('not there')
    await deliveries.settle(seen, { done: true, steps: ['service', 'rating'] }, NOW + 1)
    const answers = await Promise.all([deliveries.sendAgain(id, NOW + 2), deliveries.sendAgain(id, NOW + 2)])
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await deliveries.get(id)).toMatchObject({ state: 'waiting', steps: [], again: NOW + 2, kick: seen.kick + 1 })
  })

  test('the latest of a day are read up to about a number, and said to be all or not', async () => {
    const { deliveries } = stores()
    const since = NOW + 40 * 86_400_000
    for (let n = 0; n < 12; n += 1) await deliveries.want('superior', fresh(), since + n, since)
    const some = await deliveries.latest('superior', civilDate(since), 4)
    expect(some.whole).toBe(false)
    expect(some.found.length).toBeLessThanOrEqual(4)
    const all = await deliveries.latest('superior', civilDate(since), 100)
    expect(all.whole).toBe(true)
    expect(all.found).toHaveLength(12)
  })
})
