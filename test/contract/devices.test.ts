import { expect, test } from 'vitest'
import type { Device, Pairing } from '../../shared/domain/device/device.ts'
import type { RatingRequest } from '../../shared/domain/device/request.ts'
import { NOW, TODAY } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const MINUTE = 60_000
const place = { region: '530921000000', hall: 'H-001', profile: 'own-tablet', name: '一号窗口评价屏', pairedBy: 'S-1' }
const pairing = (more: Partial<Pairing> = {}): Pairing => ({
  kind: 'evaluator',
  window: '2345WXYZ',
  expiresAt: NOW + 10 * MINUTE,
  ...place,
  ...more,
})
const device = (more: Partial<Device> = {}): Device => ({
  id: fresh(),
  kind: 'evaluator',
  window: fresh().slice(-8),
  pairedAt: NOW,
  ...place,
  ...more,
})
const request = (more: Partial<RatingRequest> = {}): RatingRequest => ({
  id: fresh(),
  window: fresh(),
  taskName: '社会保险登记',
  askedBy: 'S-1',
  askedAt: NOW,
  openUntil: NOW + 3 * MINUTE,
  state: 'asked',
  ...more,
})

onEveryEngine('devices', (stores) => {
  const devices = () => stores().devices
  const requests = () => stores().requests

  test('a pairing code is taken once, by one device, in its time', async () => {
    const code = fresh()
    await devices().putPairing(code, pairing())
    const taken = await Promise.all(Array.from({ length: 8 }, (_, at) => devices().takePairing(code, `device-${at}`, NOW)))
    expect(taken.filter(Boolean)).toEqual([pairing()])
    const late = fresh()
    await devices().putPairing(late, pairing({ expiresAt: NOW }))
    expect(await devices().takePairing(late, 'device', NOW)).toBeUndefined()
    expect(await devices().takePairing(fresh(), 'device', NOW)).toBeUndefined()
  })

  test('a device is found by its id, by its window, and in the list; the last one paired has the window', async () => {
    const [first, second, terminal] = [device(), device(), device({ kind: 'terminal', window: '' })]
    const later = { ...second, window: first.window }
    for (const one of [first, later, terminal]) await devices().add(one)
    expect(await devices().get(first.id)).toEqual(first)
    expect(await devices().evaluatorOf(first.window)).toEqual(later)
    expect(await devices().evaluatorOf(fresh())).toBeUndefined()
    const ids = (await devices().list()).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([first.id, later.id, terminal.id]))
    expect(await devices().get(fresh())).toBeUndefined()
  })

  test('what a device says of itself is kept; taken back it stays taken back since then', async () => {
    const one = device()
    await devices().add(one)
    await devices().see(one.id, { lastSeen: NOW + 1, waiting: 3, clockOffset: -250 })
    expect(await devices().get(one.id)).toEqual({ ...one, lastSeen: NOW + 1, waiting: 3, clockOffset: -250 })
    expect(await devices().revoke(one.id, NOW + 2)).toBe(true)
    expect(await devices().revoke(one.id, NOW + 9)).toBe(true)
    expect((await devices().get(one.id))?.revokedAt).toBe(NOW + 2)
    expect(await devices().revoke(fresh(), NOW)).toBe(false)
    await devices().see(fresh(), { lastSeen: NOW, waiting: 0, clockOffset: 0 })
  })

  test('a slot is one rating’s, again and again, and an hour has so many', async () => {
    const id = fresh()
    const take = (slot: number, request: string, hour = 1) => devices().takeSlot(id, hour, slot, request, 2)
    const first = await Promise.all(['a', 'b', 'c'].map((one) => take(7, one)))
    expect(first.filter(Boolean)).toHaveLength(1)
    const owner = ['a', 'b', 'c'][first.indexOf(true)] ?? ''
    expect(await take(8, 'd')).toBe(true)
    expect(await take(9, 'e')).toBe(false)
    expect([await take(7, owner), await take(8, 'd')]).toEqual([true, true])
    expect(await take(9, 'e', 2)).toBe(true)
  })

  test('a window has one open request, whoever asks at once', async () => {
    const window = fresh()
    const many = await Promise.all(Array.from({ length: 6 }, () => requests().open(request({ window }))))
    expect(many.filter(({ opened }) => opened)).toHaveLength(1)
    const open = await requests().latest(window)
    expect(many.flatMap((one) => (one.opened ? [] : [one.standing.id]))).toEqual(Array(5).fill(open?.id))
    const later = request({ window, askedAt: NOW + 3 * MINUTE, openUntil: NOW + 6 * MINUTE })
    expect(await requests().latest(window, NOW + 3 * MINUTE)).toBeUndefined()
    expect(await requests().open(later)).toEqual({ opened: true })
    expect(await requests().latest(window, NOW + 4 * MINUTE)).toEqual(later)
    expect(await requests().get(window, open?.id ?? '')).toEqual(open)
  })

  test('a step is taken when the table allows it; an ended request frees its window', async () => {
    const asked = request()
    await requests().open(asked)
    const step = (command: Parameters<ReturnType<typeof requests>['step']>[2], facts = {}) =>
      requests().step(asked.window, asked.id, command, facts)
    expect(await step('show', { shownAt: NOW + 1, device: 'D' })).toEqual({
      ...asked,
      state: 'shown',
      shownAt: NOW + 1,
      device: 'D',
    })
    expect(await step('cancel', { endedAt: NOW + 2 })).toMatchObject({ state: 'cancelled', shownAt: NOW + 1, endedAt: NOW + 2 })
    expect(await step('time-out')).toBeUndefined()
    const next = request({ window: asked.window, askedAt: NOW + 3, openUntil: NOW + MINUTE })
    expect(await requests().open(next)).toEqual({ opened: true })
    expect(await step('rate', { dwellMs: 900 })).toMatchObject({ state: 'rated', dwellMs: 900 })
    expect(await step('rate')).toBeUndefined()
    expect(await requests().step(asked.window, fresh(), 'show', {})).toBeUndefined()
    expect((await requests().latest(asked.window))?.id).toBe(next.id)
  })

  test('a desk has the services of its day, newest first, each once', async () => {
    const [window, first, second, before] = [fresh(), fresh(), fresh(), fresh()]
    const put = (service: string, servedAt: number) => stores().deskList.put({ window, service, servedAt })
    await put(first, NOW)
    await put(second, NOW + MINUTE)
    await put(before, NOW - 24 * 60 * MINUTE)
    await put(first, NOW)
    expect(await stores().deskList.ofDay(window, TODAY, 10)).toEqual([second, first])
    expect(await stores().deskList.ofDay(window, TODAY, 1)).toEqual([second])
    expect(await stores().deskList.ofDay(fresh(), TODAY, 10)).toEqual([])
  })
})
