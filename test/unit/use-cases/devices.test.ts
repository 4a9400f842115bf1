import { expect, test } from 'vitest'
import { readRequest } from '../../../functions/device/ask-rating.ts'
import { listDevices, placesForDevices, revokeDevice } from '../../../functions/device/manage-devices.ts'
import { sightDevice } from '../../../functions/device/poll-request.ts'
import { openTerminalService, readSetup } from '../../../functions/device/read-setup.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import { CLERK, deviceTown, value } from '../support/devices.ts'
import { admin, OTHER_ORG, refused, WINDOW } from '../support/house.ts'
import { on, PLACES } from '../support/samples.ts'

const KEY = 'a-rating-of-a-device-01'
const said = (more: object = {}) => ({ requestKey: KEY, at: on('2026-03-02'), level: 5, codes: [], text: '', ...more })

test('a code pairs one device, for ten minutes; too many tries from one network are stopped', async () => {
  const town = deviceTown()
  const { code, expiresAt } = value(await town.makePairing())
  expect([code, expiresAt]).toEqual([expect.stringMatching(/^[2-9A-Y]{4}-[2-9A-Y]{4}$/), '2026-03-02 10:10:00'])
  expect(await town.pairDevice('ZZZZ-ZZZZ')).toEqual(refused('E8002'))
  expect(value(await town.pairDevice(code.toLowerCase()))).toMatchObject({ kind: 'evaluator', name: '一号窗口' })
  expect(await town.pairDevice(code)).toEqual(refused('E8002'))
  const late = value(await town.makePairing())
  town.clock.moveTo(on('2026-03-02', '10:10:00'))
  expect(await town.pairDevice(late.code)).toEqual(refused('E8002'))
  for (let n = 0; n < 30; n += 1) await town.pairDevice('ZZZZZZZZ')
  const good = value(await town.makePairing())
  expect(await town.pairDevice(good.code)).toEqual(refused('E4006'))
  expect((await town.pairDevice(good.code, 'another')).ok).toBe(true)
})

test('a device is put where its administrator may, at a window of its hall, as something that is known', async () => {
  const town = deviceTown()
  const [, west] = town.places
  const field = (name: string) => ({ refusal: { code: 'E1001', details: { fields: [{ field: name }] } } })
  expect(await town.makePairing({}, admin(west))).toMatchObject(refused('E1001'))
  expect(await town.makePairing({ hall: 'H9' })).toMatchObject(field('hall'))
  expect(await town.makePairing({ profile: 'unknown' })).toMatchObject(field('profile'))
  expect(await town.makePairing({ window: '22222222' })).toMatchObject(field('window'))
  expect((await town.makePairing({ kind: 'terminal' })).ok).toBe(true)
  const [east] = town.places
  expect(value(await placesForDevices({ region: east }, town.boss, town.ports))).toMatchObject({
    region: { id: east, name: '东县' },
    regions: [{ name: '东县一村' }],
    halls: [{ id: 'H1', windows: [{ id: WINDOW }] }],
  })
  expect(await placesForDevices({ region: east }, admin(west), town.ports)).toEqual(refused('E6003'))
})

test('administrators see what is silent, what waits and whose clock is wrong; taken back is out', async () => {
  const town = deviceTown()
  const [one, two] = [await town.device(), await town.device({ name: '二号' })]
  town.clock.moveTo(on('2026-03-02', '10:20:00'))
  await sightDevice({ now: town.clock.now() - 90_000, waiting: 4 }, one, town)
  const list = async () => value(await listDevices(town.boss, town.ports)).devices.map(({ name, state }) => `${name} ${state}`)
  expect(await list()).toEqual(['二号 silent', '一号窗口 ready'])
  expect(value(await listDevices(town.boss, town.ports)).devices[1]).toMatchObject({ waiting: 4, clockOffset: 90 })
  const [, west] = town.places
  expect(value(await listDevices(admin(west), town.ports)).devices).toEqual([])
  expect(await revokeDevice({ id: two.id }, admin(west), town.ports)).toEqual(refused('E8012'))
  expect(await revokeDevice({ id: 'x'.repeat(22) }, town.boss, town.ports)).toEqual(refused('E8012'))
  await revokeDevice({ id: two.id }, town.boss, town.ports)
  expect(await list()).toEqual(['一号窗口 ready', '二号 revoked'])
})

test.each(PLACES)('%s: the clerk asks, the tablet shows, the person rates; the desk learns that, not how', async (place) => {
  const town = deviceTown(place)
  const service = await town.served()
  const before = value(await town.desk())
  expect(before).toMatchObject({ window: WINDOW, evaluator: 'none', request: null, address: 'https://rate.example/s/' })
  expect(before.windows).toEqual([{ id: WINDOW, name: '1号窗口', hallName: '东县政务大厅', onDuty: true }])
  expect(before.services).toMatchObject([{ code: service, state: 'open', caseNumber: '****-1' }])
  expect(await town.ask({ service })).toEqual(refused('E8009'))
  const device = await town.device()
  const asked = value(await town.ask({ service }))
  expect(await town.ask({ service })).toEqual(refused('E8003'))
  const shown = value(await town.poll(device)).request
  expect(shown).toMatchObject({ id: asked.id, service, taskName: '社会保险登记', leftMs: 180_000 })
  await town.show(asked.id, device)
  expect(value(await town.desk()).request?.state).toBe('shown')
  const item = said({ request: asked.id, level: 2, codes: ['208'], dwellMs: 7_000 })
  expect(
    value(await town.upload(device, [item, item]))
      .results.map(({ status }) => status)
      .sort(),
  ).toEqual(['repeated', 'stored'])
  const after = value(await town.desk())
  expect([after.services[0]?.state, after.request?.state]).toEqual(['rated', 'rated'])
  expect(JSON.stringify(after)).not.toMatch(/level|208/)
  const rating = (await town.evaluations.get(service))?.rating
  expect(rating).toMatchObject({ level: 2, codes: ['208'], channel: 'evaluator', pf: 4, source: 'device', recordedBy: device.id })
  expect(await town.requests.get(WINDOW, asked.id)).toMatchObject({ askedBy: 'S1', askedAt: on('2026-03-02'), dwellMs: 7_000 })
  expect(await town.ask({ service })).toEqual(refused('E2001'))
  expect(value(await town.poll(device)).request).toBeNull()
})

test('a time-out is “not rated” and never a score; nobody answering frees the window', async () => {
  const town = deviceTown()
  const [service, device] = [await town.served(), await town.device()]
  const first = value(await town.ask({ service }))
  const over = { requestKey: KEY, at: on('2026-03-02'), request: first.id, unrated: 'timed-out', dwellMs: 60_000 }
  expect(value(await town.upload(device, [over])).results).toMatchObject([{ status: 'unrated' }])
  expect((await town.evaluations.get(service))?.state).toBe('awaiting')
  expect(value(await town.desk())).toMatchObject({ request: { state: 'timed-out' }, services: [{ state: 'open' }] })
  expect(await town.cancel(first.id)).toEqual(refused('E8011'))
  const second = value(await town.ask({ service }))
  town.clock.moveTo(on('2026-03-02', '10:03:00'))
  expect(value(await town.poll(device)).request).toBeNull()
  expect(value(await readRequest({ id: second.id, window: WINDOW }, CLERK, town.ports)).state).toBe('timed-out')
  expect(await town.show(second.id, device)).toEqual(refused('E8011'))
  expect((await town.ask({ service })).ok).toBe(true)
})

test('what a clerk takes back is kept as taken back; whoever had chosen is heard all the same', async () => {
  const town = deviceTown()
  const [service, device] = [await town.served(), await town.device()]
  const asked = value(await town.ask({ service }))
  expect(value(await town.cancel(asked.id)).state).toBe('cancelled')
  expect(value(await town.cancel(asked.id)).state).toBe('cancelled')
  expect(value(await town.poll(device)).request).toBeNull()
  expect(value(await town.upload(device, [said({ request: asked.id, level: 1 })])).results).toMatchObject([{ status: 'stored' }])
  expect((await town.evaluations.get(service))?.rating?.level).toBe(1)
})

test('a visit without a case: one rating a request, whatever keys it comes with', async () => {
  const town = deviceTown()
  const device = await town.device()
  const asked = value(await town.ask({ taskName: '政策咨询' }))
  const two = [said({ request: asked.id }), said({ request: asked.id, requestKey: `${KEY}-again` })]
  const { results } = value(await town.upload(device, two))
  expect(results.map(({ status, code }) => code ?? status).sort()).toEqual(['E2001', 'stored'])
  const [visit] = [...town.evaluations.items.values()]
  expect(visit).toMatchObject({ kind: 'window', projectNo: '', taskName: '政策咨询', staff: 'S1', window: WINDOW })
})

test('a clerk asks at windows of his own unit only, for services of that window', async () => {
  const town = deviceTown()
  await town.device()
  const other = { ...CLERK, org: OTHER_ORG }
  expect(await town.ask({}, other)).toEqual(refused('E2002'))
  expect(await town.desk({ window: WINDOW }, other)).toEqual(refused('E2002'))
  expect(value(await town.desk({}, other))).toMatchObject({ windows: [], window: null })
  expect(await town.ask({ window: '22222222' })).toEqual(refused('E2002'))
  expect(await town.ask({ service: 'A'.repeat(22) })).toEqual(refused('E2002'))
  const elsewhere = await town.serve({ projectNo: 'P-2', winno: undefined, proChannel: '1' })
  expect(await town.ask({ service: elsewhere })).toEqual(refused('E2002'))
})

test.each(PLACES)('%s: other makers’ devices hand in what they have; their profile says what it means', async (place) => {
  const town = deviceTown(place)
  const pad = await town.device({ profile: 'keypad-a' })
  const raw = (n: number, raw: object) => ({ requestKey: `${KEY}-${n}`, at: on('2026-03-02') + n * 2_000, raw })
  const { results } = value(await town.upload(pad, [raw(0, { value: 5 }), raw(1, { value: 3 }), raw(2, { value: 4 })]))
  expect(results.map(({ status, code }) => code ?? status)).toEqual(['stored', 'stored', 'E8008'])
  expect([...town.evaluations.items.values()].map(({ rating }) => [rating?.level, rating?.codes, rating?.text])).toEqual([
    [1, [], ''],
    [5, [], ''],
  ])
  const gwq = await town.device({ profile: 'gwq-good-bad' })
  const told = value(
    await town.upload(gwq, [raw(9, { errorCode: 0, choice: 'pleased', code: '208|510' }), raw(10, { errorCode: -2 })]),
  )
  expect(told.results).toMatchObject([{ status: 'stored', dropped: ['510'] }, { status: 'unrated' }])
  const last = [...town.evaluations.items.values()].at(-1)
  expect(last?.rating).toMatchObject({ level: 2, codes: ['208'], channel: 'evaluator' })
})

test('a terminal rates the service it came from, in its own hall, and needs a reason for a bad one', async () => {
  const town = deviceTown()
  const [service, terminal] = [await town.serve(), await town.device({ kind: 'terminal' })]
  expect(value(await openTerminalService({ code: service }, terminal, town))).toMatchObject({
    state: 'open',
    caseNumber: '****-1',
  })
  const of = (more: object) => town.upload(terminal, [said({ service, ...more })])
  expect(value(await of({ level: 1 })).results).toMatchObject([{ code: 'E2005' }])
  expect(value(await town.upload(terminal, [said()])).results).toMatchObject([{ code: 'E8010' }])
  expect(value(await of({ level: 1, codes: ['108'] })).results).toMatchObject([{ status: 'stored' }])
  expect((await town.evaluations.get(service))?.rating).toMatchObject({ channel: 'terminal', pf: 5, codes: ['108'] })
  expect(value(await openTerminalService({ code: service }, terminal, town)).state).toBe('rated')
  expect(await openTerminalService({ code: 'A'.repeat(22) }, terminal, town)).toEqual(refused('E2002'))
  const away = { ...terminal, hall: 'H9' }
  expect(await openTerminalService({ code: service }, away, town)).toEqual(refused('E2002'))
})

test('a device learns all it needs for working alone; the window is what the server says', async () => {
  const town = deviceTown()
  const device = await town.device()
  expect(value(await readSetup(device, town))).toMatchObject({
    kind: 'evaluator',
    hallName: '东县政务大厅',
    window: { id: WINDOW, code: windowCode(WINDOW), name: '1号窗口' },
    now: on('2026-03-02'),
  })
  expect(value(await readSetup(device, town)).levels.map(({ level }) => level)).toEqual([5, 4, 3, 2, 1])
})
