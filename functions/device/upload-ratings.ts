import { fieldErrors } from '../../shared/contract/field-errors.ts'
import type { Input, Output } from '../../shared/contract/routes.ts'
import { type DeviceItem, deviceItem, type ItemResult } from '../../shared/contract/schemas/device.ts'
import type { Device } from '../../shared/domain/device/device.ts'
import { checkTime, PACE, paceOf } from '../../shared/domain/device/pace.ts'
import type { RatingRequest } from '../../shared/domain/device/request.ts'
import { type DeviceAnswer, type DeviceProfile, readAnswer } from '../../shared/domain/evaluation/device-profile.ts'
import { REFUSALS } from '../../shared/domain/refusals.ts'
import { ok, type Refusal, type Result, refuse } from '../../shared/domain/result.ts'
import { type Rated, type RatingPorts, recordRating } from '../evaluation/record-rating.ts'
import { openVisit } from '../evaluation/window-visit.ts'
import { sightDevice } from './poll-request.ts'
import type { DeviceStore, RequestStore } from './ports.ts'
import { isHere } from './read-setup.ts'

export interface UploadPorts extends RatingPorts {
  readonly devices: DeviceStore
  readonly requests: RequestStore
  readonly deviceProfiles: readonly DeviceProfile[]
}

/** Profile of the pages of this system. */
const OWN = 'own-tablet'
/** Items of one batch that are written at a time. */
const AT_ONCE = 10

/**
 * Takes what a device kept, in any order and however often: each item has its own outcome, and the same item again is the
 * same rating. What is refused for good is said so, for the device to drop and count it; nothing else is lost.
 */
export async function uploadRatings(
  input: Input<'uploadRatings'>,
  device: Device,
  ports: UploadPorts,
): Promise<Result<Output<'uploadRatings'>>> {
  const results: ItemResult[] = []
  for (let from = 0; from < input.items.length; from += AT_ONCE) {
    const some = input.items.slice(from, from + AT_ONCE)
    results.push(...(await Promise.all(some.map((item, at) => takeOne(item, from + at, device, ports)))))
  }
  const gone = results.filter(({ status }) => status !== 'later').length
  const { now, waiting } = input
  await sightDevice({ now, waiting: Math.max(0, waiting - gone) }, device, ports)
  return ok({ now: ports.clock.now(), results })
}

async function takeOne(raw: unknown, index: number, device: Device, ports: UploadPorts): Promise<ItemResult> {
  const parsed = deviceItem.safeParse(raw)
  if (!parsed.success) {
    const fields = fieldErrors(parsed.error.issues, raw)
    return refusedItem({ index }, { code: 'E1001', details: { fields } })
  }
  const item = parsed.data
  const key = { index, requestKey: item.requestKey }
  const taken = await rateOne(item, device, ports)
  return taken.ok ? { ...key, ...taken.value } : refusedItem(key, taken.refusal)
}

const refusedItem = (key: Pick<ItemResult, 'index' | 'requestKey'>, { code }: Refusal): ItemResult => ({
  ...key,
  status: code === 'E1006' ? 'later' : 'refused',
  code,
  message: REFUSALS[code].text,
})

type Taken = Result<Pick<ItemResult, 'status' | 'dropped'>>

async function rateOne(item: DeviceItem, device: Device, ports: UploadPorts): Promise<Taken> {
  if (item.device !== undefined && item.device !== device.id) return refuse('E8013')
  const time = checkTime(item.at, ports.clock.now())
  if (!time.ok) return time
  const request = item.request ? await ports.requests.get(device.window, item.request) : undefined
  if (item.request && !request) return refuse('E8004')
  const said = meaningOf(item, device, ports)
  if (!said.ok) return said
  const end = { device: device.id, endedAt: item.at, ...(item.dwellMs === undefined ? {} : { dwellMs: item.dwellMs }) }
  if (!said.value.rated) {
    if (request) await ports.requests.step(device.window, request.id, 'time-out', end)
    return ok({ status: 'unrated' })
  }
  const stored = await store(item, said.value, request, device, ports)
  if (stored.ok && request) await ports.requests.step(device.window, request.id, 'rate', end)
  return stored
}

function meaningOf(item: DeviceItem, device: Device, { deviceProfiles, rules }: UploadPorts): Result<DeviceAnswer> {
  const wanted = 'raw' in item ? device.profile : OWN
  const profile = deviceProfiles.find(({ id }) => id === wanted)
  return profile ? readAnswer('raw' in item ? item.raw : { ...item }, profile, rules.dictionary) : refuse('E8008')
}

async function store(
  item: DeviceItem,
  said: Extract<DeviceAnswer, { rated: true }>,
  request: RatingRequest | undefined,
  device: Device,
  ports: UploadPorts,
): Promise<Taken> {
  const own = `${device.id}|${item.requestKey}`
  const target = await targetOf(item, own, request, device, ports)
  if (!target.ok) return target
  const origin = {
    source: 'device',
    channel: device.kind,
    at: item.at,
    rater: ports.keys.hash('device', own),
    requestKey: own,
    named: false,
    recordedBy: device.id,
  } as const
  const done = await recordRating(target.value, said, origin, ports)
  if (!done.ok) return done
  const dropped = said.dropped.length > 0 ? { dropped: [...said.dropped] } : {}
  return ok({ status: done.value.fresh ? 'stored' : 'repeated', ...dropped })
}

/** What is rated: the service of the request, the service a terminal came from, or a visit to the device's own window. */
async function targetOf(
  item: DeviceItem,
  own: string,
  request: RatingRequest | undefined,
  device: Device,
  ports: UploadPorts,
): Promise<Result<Rated>> {
  if (request?.service) return ok({ service: request.service })
  if (request) return visitTo(device, `request|${request.id}`, item.at, request.taskName, ports)
  if (item.service) {
    const service = await ports.evaluations.get(item.service)
    return service && isHere(service, device) ? ok({ service: service.id }) : refuse('E2002')
  }
  if (device.kind !== 'evaluator') return refuse('E8010')
  const { hour, slot } = paceOf(item.at)
  const mark = ports.keys.hash('request', own)
  if (!(await ports.devices.takeSlot(device.id, hour, slot, mark, PACE.mostAnHour))) return refuse('E8007')
  return visitTo(device, own, item.at, undefined, ports)
}

async function visitTo(
  device: Device,
  key: string,
  at: number,
  taskName: string | undefined,
  ports: UploadPorts,
): Promise<Result<Rated>> {
  const window = await ports.directory.get('window', device.window)
  if (!window) return refuse('E2002')
  const facts = { id: ports.keys.hash('device', `visit|${key}`), at, source: 'evaluator', ...(taskName ? { taskName } : {}) }
  const visit = await openVisit(window, facts, ports)
  return visit.ok ? ok({ visit: visit.value }) : visit
}
