import { expect, test } from 'vitest'
import type { Look } from '../../functions/look/ports.ts'
import { NOW } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const look = (top: string, after: number): Look => ({
  id: `${String(NOW + after).padStart(14, '0')}-${fresh().slice(2, 8)}`,
  at: NOW + after,
  by: 'S-0001',
  what: 'attachment',
  subject: 'ticket-1',
  number: 'LC20261102-ABCDEF',
  regions: ['530921000000', top],
  about: '照片.jpg',
})

onEveryEngine('looks', (stores) => {
  test('looks of a month are read newest first, page by page', async () => {
    const top = fresh()
    const looks = [0, 1000, 1000, 3000, 4000].map((after) => look(top, after))
    for (const each of looks) await stores().looks.add(each)
    const newest = [...looks].sort((a, b) => b.id.localeCompare(a.id))
    const first = await stores().looks.list(top, '2026-11', { limit: 2 })
    expect(first).toEqual(newest.slice(0, 2))
    expect(await stores().looks.list(top, '2026-11', { before: first[1]?.id ?? '', limit: 9 })).toEqual(newest.slice(2))
  })

  test('another month and another region have their own', async () => {
    const top = fresh()
    const { about: _about, ...plain } = look(top, 0)
    await stores().looks.add(plain)
    expect(await stores().looks.list(top, '2026-11', { limit: 9 })).toEqual([plain])
    expect(await stores().looks.list(top, '2026-10', { limit: 9 })).toEqual([])
    expect(await stores().looks.list(fresh(), '2026-11', { limit: 9 })).toEqual([])
  })
})
