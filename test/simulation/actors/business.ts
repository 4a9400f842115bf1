import { ingestServices } from '../../../functions/evaluation/ingest-services.ts'
import { civilTime } from '../../../shared/domain/calendar/civil.ts'
import type { EntryOf } from '../../../shared/domain/directory/entries.ts'
import { STAGES } from '../../../shared/domain/evaluation/service.ts'
import { factsOf } from '../invariants/acknowledged-stays.ts'
import { DAY, HOUR, MINUTE } from '../time.ts'
import type { World } from '../world.ts'
import { phoneOf, planRatings } from './citizens.ts'
import { patiently } from './patience.ts'

type Draft = Record<string, unknown> & { readonly projectNo: string }
/** What a record is meant to be, and so what must come back. */
interface Sent {
  readonly record: Draft
  readonly kind: 'good' | 'repeat' | 'changed' | 'wrong'
}

function draft(world: World, serial: number): Draft {
  const { random, clock, profile } = world
  const regular = random.chance(0.42) ? random.int(REGULARS) : undefined
  const window = regular === undefined && random.chance(0.6) ? random.pick(world.entries('window')) : undefined
  const matter = regular === undefined ? random.pick(world.entries('matter')) : matterOf(world, regular)
  const late = random.chance(0.04) ? random.int(30) * DAY : 0
  return {
    projectNo: `${profile.receiptPrefix}${String(serial).padStart(8, '0')}`,
    serviceNumber: 1 + random.int(2),
    taskCode: regular === undefined && random.chance(0.1) ? `${matter.id}01` : matter.id,
    taskName: matter.name,
    serviceName: random.pick(STAGES),
    areaCode: window?.region ?? random.pick(world.entries('region')).id,
    orgcode: window?.org ?? matter.org,
    serviceTime: civilTime(clock.now() - late - random.int(3 * HOUR)),
    userProp: random.chance(0.8) ? '1' : '2',
    proStatus: '3',
    proChannel: window ? '2' : '1',
    ...(window ? { winno: window.id } : {}),
    ...(random.chance(0.3) ? { proManager: random.pick(world.entries('staff')).id } : {}),
    ...(serial % 3 === 0 ? { userName: `申请人${serial}`, certType: '999', certKey: `T${serial}000` } : {}),
    ...(regular !== undefined || random.chance(0.5) ? { mobile: phoneOf(regular ?? random.int(1e8)) } : {}),
  }
}

const REGULARS = 2
const isRegular = (record: Draft | undefined): boolean => Number(String(record?.mobile).slice(3)) < REGULARS

/** A regular comes with one and the same matter, again and again. */
const matterOf = (world: World, regular: number): EntryOf<'matter'> => {
  const matters = world.entries('matter')
  return matters[regular % matters.length] ?? world.random.pick(matters)
}

const WRONG: ReadonlyArray<Record<string, unknown>> = [
  { orgcode: '000000000000000000' },
  { areaCode: '110000000000' },
  { taskCode: 'short' },
  { serviceTime: '2026-02-30 10:00:00' },
  { serviceNumber: 0 },
  { proManager: 'nobody' },
]

/** A business system of the city, pushing what it has done today, with the mistakes such systems make. */
export function businessSystem(world: World) {
  const { random } = world
  const sent: Draft[] = []
  let serial = 0
  const compose = (): Sent => {
    const earlier = sent.length > 0 ? random.pick(sent.slice(-30)) : undefined
    if (earlier && random.chance(0.12)) return { record: earlier, kind: 'repeat' }
    if (earlier && random.chance(0.05))
      return { record: { ...earlier, serviceName: other(earlier.serviceName) }, kind: 'changed' }
    serial += 1
    const record = draft(world, serial)
    if (random.chance(0.08)) return { record: { ...record, ...random.pick(WRONG) }, kind: 'wrong' }
    return { record, kind: 'good' }
  }
  return async (count: number): Promise<void> => {
    const batch = Array.from({ length: count }, compose)
    if (random.chance(0.1) && batch[0]) batch.push({ ...batch[0], kind: batch[0].kind === 'good' ? 'repeat' : batch[0].kind })
    sent.push(...batch.filter(({ kind }) => kind === 'good').map(({ record }) => record))
    const push = () =>
      ingestServices(
        batch.map(({ record }) => record),
        { application: 'business' },
        world.ports(),
      )
    await patiently(world, push, (answer) => judge(world, batch, answer), { after: random.int(600) * MINUTE })
  }
}

const other = (stage: unknown): string => STAGES.find((each) => each !== stage) ?? ''

function judge(world: World, batch: readonly Sent[], answer: Awaited<ReturnType<typeof ingestServices>>): void {
  for (const { index, status, serviceCode, errors } of answer.results) {
    const kind = batch[index]?.kind
    const refused = kind === 'wrong' || kind === 'changed'
    if (kind === 'changed' && status === 'accepted') {
      // The record it differs from was never acknowledged: this one came first.
    } else if ((status === 'refused') !== refused && !isSuperseded(world, batch[index]))
      world.ledger.complaints.push(`a ${kind} record was ${status}: ${JSON.stringify(errors)}`)
    if (status === 'refused' || serviceCode === undefined || world.ledger.services.has(serviceCode)) continue
    const service = world.raw.evaluations.items.get(serviceCode)
    world.ledger.services.set(serviceCode, service ? factsOf(service) : 'nothing is there')
    planRatings(world, serviceCode, isRegular(batch[index]?.record))
  }
}

/** A record whose first push was lost may be refused in favour of a changed one that arrived before it came again. */
const isSuperseded = (world: World, sent: Sent | undefined): boolean =>
  sent !== undefined &&
  [...world.raw.evaluations.items.values()].some(
    ({ projectNo, stage }) => projectNo === sent.record.projectNo && stage !== sent.record.serviceName,
  )
