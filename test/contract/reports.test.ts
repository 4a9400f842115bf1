import { expect, test } from 'vitest'
import type { Report } from '../../functions/report/ports.ts'
import { NOW } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const report = (region: string, id: string): Report => ({
  id,
  kind: 'manual',
  owner: region,
  region,
  regionName: '临沧市',
  month: '2026-11',
  state: 'queued',
  done: 0,
  total: 0,
  requestedAt: NOW,
  expiresAt: NOW + 123_456,
  files: [],
})

onEveryEngine('reports and cursors', (stores) => {
  test('a report is asked for once', async () => {
    const made = report(fresh(), '20261102000000-daily')
    const added = await Promise.all(Array.from({ length: 5 }, () => stores().reports.add(made)))
    expect(added.filter(Boolean)).toHaveLength(1)
    expect(await stores().reports.get(made.region, made.id)).toEqual(made)
    expect(await stores().reports.get(made.region, 'none')).toBeUndefined()
  })

  test('progress is kept, and the latest are listed first', async () => {
    const region = fresh()
    for (const id of ['20261101000000-a', '20261103000000-b', '20261102000000-c']) await stores().reports.add(report(region, id))
    const ready: Report = {
      ...report(region, '20261102000000-c'),
      state: 'ready',
      done: 9,
      total: 9,
      files: [{ name: 'a.csv', key: 'k', bytes: 3 }],
    }
    await stores().reports.save(ready)
    expect(await stores().reports.list(region, 2)).toEqual([report(region, '20261103000000-b'), ready])
    expect(await stores().reports.list(fresh(), 2)).toEqual([])
  })

  test('a print job keeps what it is to print, and is no report', async () => {
    const { kind: _kind, region: _region, regionName: _name, month: _month, ...making } = report(fresh(), '20261101000000-a')
    const signs = { ...making, title: '1号窗口', order: { what: 'signs', scope: 'window', id: 'SYHGTXCR' } } as const
    const cards = { ...making, id: '20261102000000-b', title: '一本', order: { what: 'cards', book: 'KMPX' } } as const
    for (const printing of [signs, cards]) expect(await stores().printings.add(printing)).toBe(true)
    expect(await stores().printings.add(signs)).toBe(false)
    await stores().printings.save({ ...signs, state: 'ready' })
    expect(await stores().printings.list(making.owner, 9)).toEqual([cards, { ...signs, state: 'ready' }])
    expect(await stores().reports.list(making.owner, 9)).toEqual([])
  })

  test('a job goes on where it came to', async () => {
    const job = fresh()
    expect(await stores().cursors.read(job)).toBeUndefined()
    await stores().cursors.write(job, '2026-11-01')
    await stores().cursors.write(job, '2026-11-02')
    expect(await stores().cursors.read(job)).toBe('2026-11-02')
  })
})
