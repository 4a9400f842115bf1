import { expect, test } from 'vitest'
import type { ExchangeFile } from '../../functions/exchange/ports.ts'
import { all, NOW } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const file = (owner: string, changes: Partial<ExchangeFile> = {}): ExchangeFile => ({
  id: '20261102000000-a',
  owner,
  region: owner,
  regionName: '临沧市',
  period: '2026-11',
  state: 'queued',
  done: 0,
  total: 0,
  requestedAt: NOW,
  expiresAt: NOW + 1,
  files: [],
  ...changes,
})

onEveryEngine('exchange files and services by day', (stores) => {
  test('a file is kept with its progress, and listed with its region', async () => {
    const asked = file(fresh())
    expect(await stores().exchangeFiles.add(asked)).toBe(true)
    expect(await stores().exchangeFiles.add(asked)).toBe(false)
    const ready = file(asked.owner, { state: 'ready', done: 30, total: 30, files: [{ name: 'a', key: 'k', bytes: 1 }] })
    await stores().exchangeFiles.save(ready)
    expect(await stores().exchangeFiles.list(asked.owner, 5)).toEqual([ready])
    expect(await stores().reports.list(asked.owner, 5)).toEqual([])
  })

  test('services are found by their day; the same batch noted again is the same note', async () => {
    const days = stores().serviceDays
    const day = `2031-${fresh().slice(2, 8)}`
    const ids = Array.from({ length: 500 }, () => fresh())
    await days.note(day, 'shard-1#100', ids)
    await days.note(day, 'shard-1#100', ids)
    await days.note(day, 'shard-2#100', ['x'])
    await days.note('2030-01-01', 'shard-1#100', ['y'])
    expect((await all(days.ofDay(day))).flat().sort()).toEqual([...ids, 'x'].sort())
    expect(await all(days.ofDay('1999-01-01'))).toEqual([])
  })
})
