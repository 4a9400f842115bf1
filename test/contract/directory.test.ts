import { expect, test } from 'vitest'
import type { DirectoryEntry } from '../../shared/domain/directory/entries.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

onEveryEngine('directory', (stores) => {
  const put = async () => {
    const [county, town, hall, org] = [fresh(), fresh(), fresh(), fresh()]
    const entries = {
      county: { kind: 'region', id: county, name: '双江县', parent: '', tier: 'county' },
      town: { kind: 'region', id: town, name: '勐勐镇', parent: county, tier: 'town' },
      hall: { kind: 'hall', id: hall, name: '双江县政务服务中心', region: county, address: '白象路 1 号' },
      org: { kind: 'org', id: org, name: '双江县税务局', region: county, posted: true },
      window: { kind: 'window', id: fresh(), name: '1 号窗口', hall, org, region: county },
      staff: { kind: 'staff', id: fresh(), name: '演示人员', org, region: county },
      matter: { kind: 'matter', id: fresh(), name: '税务登记', org },
    } as const satisfies Record<string, DirectoryEntry>
    await stores().writer.putAll(Object.values(entries))
    return entries
  }

  test('every kind of entry comes back as it was put', async () => {
    const entries = Object.values(await put())
    const read = await Promise.all(entries.map(({ kind, id }) => stores().directory.get(kind, id)))
    expect(read).toEqual(entries)
    expect(await stores().directory.get('window', 'nobody')).toBeUndefined()
  })

  test('entries are found beneath their parents, by kind', async () => {
    const { county, town, hall, org, window, staff, matter } = await put()
    const { directory } = stores()
    expect(await directory.children('region', county.id)).toEqual([town])
    expect(await directory.children('hall', county.id)).toEqual([hall])
    expect(await directory.children('org', county.id)).toEqual([org])
    expect(await directory.children('window', hall.id)).toEqual([window])
    expect(await directory.children('staff', org.id)).toEqual([staff])
    expect(await directory.children('matter', org.id)).toEqual([matter])
    expect(await directory.children('hall', town.id)).toEqual([])
  })

  test('an import can be repeated', async () => {
    const { hall } = await put()
    await stores().writer.putAll([hall])
    expect(await stores().directory.children('hall', hall.region)).toHaveLength(1)
  })

  test('a roster is kept by window and day', async () => {
    const duty = { window: fresh(), date: '2026-11-02', shifts: [{ from: '09:00', to: '12:00', staff: 'S-1' }] }
    await stores().writer.putDuties([duty])
    expect(await stores().directory.duty(duty.window, '2026-11-02')).toEqual(duty)
    expect(await stores().directory.duty(duty.window, '2026-11-03')).toBeUndefined()
  })
})
