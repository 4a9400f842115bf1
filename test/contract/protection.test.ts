import { expect, test } from 'vitest'
import { act, type ProtectionReport } from '../../shared/domain/protection/report.ts'
import { NOW } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

onEveryEngine('protection', (stores) => {
  const protection = () => stores().protection
  const aReport = (region: string, changes: Partial<ProtectionReport> = {}): ProtectionReport => ({
    id: fresh(),
    number: 'LCP2026-1102-AAAA-BBBB',
    kind: 'reprisal',
    state: 'open',
    version: 1,
    at: NOW,
    text: '再去办事被刁难',
    regions: [`${region}-county`, region],
    org: 'O',
    hall: 'H',
    window: '',
    staff: '',
    taskName: '登记',
    looks: [],
    notes: [],
    rungs: [],
    ...changes,
  })

  test('a report is kept as it is, once', async () => {
    const report = aReport(fresh(), {
      contact: { sealed: 'sealed', masked: '100****0000' },
      ticket: { id: 'ticket', number: 'LCC' },
    })
    const region = report.regions.at(-1) ?? ''
    expect(await protection().add(report)).toBe(true)
    expect(await protection().add({ ...report, text: '另一件' })).toBe(false)
    expect(await protection().get(region, report.id)).toEqual(report)
    expect(await protection().get(fresh(), report.id)).toBeUndefined()
    expect(await protection().get(region, fresh())).toBeUndefined()
  })

  test('of several that saw the same version one is kept', async () => {
    const report = aReport(fresh())
    await protection().add(report)
    const looked = ['A', 'B', 'C', 'D'].map((by) => act(report, { do: 'look' }, by, NOW))
    const saved = await Promise.all(looked.map((after) => after.ok && protection().save(after.value)))
    expect(saved.filter(Boolean)).toHaveLength(1)
    expect(await protection().get(report.regions.at(-1) ?? '', report.id)).toMatchObject({ version: 2, looks: { length: 1 } })
  })

  test('those of a place are listed together, and no others', async () => {
    const region = fresh()
    const own = [aReport(region), aReport(region), aReport(region)]
    for (const report of [...own, aReport(fresh())]) await protection().add(report)
    const listed = await protection().list(region)
    expect(listed.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort())
    expect(await protection().list(fresh())).toEqual([])
  })

  test('those that are not closed are found at once, as they are now, and no others', async () => {
    const region = fresh()
    const [one, other, climbing] = [aReport(region), aReport(region), aReport(region)]
    for (const report of [one, other, climbing, aReport(fresh())]) await protection().add(report)
    const closed = act(other, { do: 'close', words: '已处理' }, 'A', NOW)
    const climbed = act(climbing, { do: 'escalate', rung: 'bureau' }, 'system', NOW)
    if (!closed.ok || !climbed.ok) throw new Error('refused')
    for (const report of [closed.value, climbed.value]) expect(await protection().save(report)).toBe(true)
    const found = await protection().open(region)
    expect(found.map(({ id }) => id).sort()).toEqual([one.id, climbing.id].sort())
    expect(found).toContainEqual(climbed.value)
    expect(await protection().get(region, other.id)).toEqual(closed.value)
    expect(await protection().open(fresh())).toEqual([])
  })
})
