import { randomBytes } from 'node:crypto'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { hmacKeys } from '../../../functions/adapters/keys.ts'
import { rulesOf } from '../../../functions/adapters/rules.ts'
import { sm4Seal } from '../../../functions/adapters/seal.ts'
import { systemClock, systemRandomness } from '../../../functions/adapters/system.ts'
import { issueBook } from '../../../functions/card/issue-books.ts'
import { askRating } from '../../../functions/device/ask-rating.ts'
import { ingestServices } from '../../../functions/evaluation/ingest-services.ts'
import { submitRating } from '../../../functions/evaluation/submit-rating.ts'
import { openTicketFor } from '../../../functions/ticket/open-tickets.ts'
import type { DemoSecret } from '../../../infra/local/stand-ins/secrets.ts'
import type { TableName } from '../../../shared/contract/tables.ts'
import { deviceProfiles } from '../../../shared/data/index.ts'
import { civilDate, civilTime } from '../../../shared/domain/calendar/civil.ts'
import { serialOf } from '../../../shared/domain/card/serial.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import type { Result } from '../../../shared/domain/result.ts'
import { tableStores } from '../../contract/support/stores.ts'
import { furnishCases } from './cases.ts'
import { entriesOf, PLACES, type Place, PROFILE, RATED_PERSON } from './places.ts'

const MINUTE = 60_000

/** What one unit has, by the names under which samples ask for it. Every name stands for one object of that unit. */
export type Ids = Readonly<Record<(typeof OBJECTS)[number], string>>
export const OBJECTS = [
  'region',
  'org',
  'hall',
  'window',
  'sign',
  'staff',
  'matter',
  'ticket',
  'second',
  'third',
  'attachment',
  'pack',
  'appeal',
  'judged',
  'report',
  'service',
  'projectNo',
  'receipt',
  'device',
  'tablet',
  'request',
  'book',
  'card',
] as const

/** Names of what nobody of another unit may learn of, even in passing. */
export const CONFIDENTIAL = [
  'ticket',
  'second',
  'third',
  'attachment',
  'pack',
  'appeal',
  'report',
  'service',
  'projectNo',
  'receipt',
  'device',
  'tablet',
  'request',
  'card',
] as const

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

/** All ports on the tables of a client, with the secrets of the deployment: to furnish the place, past every handler. */
export function portsOf(client: DynamoDBClient, name: (table: TableName) => string, secret: DemoSecret) {
  const stores = tableStores(client, name)
  const rules = rulesOf(PROFILE, civilDate(systemClock.now()))
  const secrets = { keys: hmacKeys(secret.hashKey), seal: sm4Seal(secret.sealKey) }
  const more = { clock: systemClock, randomness: systemRandomness, deviceProfiles, publicUrl: 'https://pingjia.example' }
  return { ...stores, ...secrets, ...more, rules }
}
export type Ports = ReturnType<typeof portsOf>

/** A service of a unit that somebody rated badly, and what comes of it. */
async function rated({ org, window, region, id }: Place, number: number, ports: Ports) {
  const record = {
    projectNo: `P-${id}-${number}`,
    serviceNumber: 1,
    taskCode: PLACES.own.matter,
    taskName: '社会保险登记',
    serviceName: '办结',
    areaCode: region,
    orgcode: org,
    serviceTime: civilTime(Date.now() - 10 * MINUTE),
    userProp: '1',
    proStatus: '3',
    proChannel: '2',
    winno: window,
    proManager: `${RATED_PERSON}${id}`,
    mobile: '10000000099',
  }
  const { results } = await ingestServices([record], { application: 'demo' }, ports)
  const service = results[0]?.serviceCode
  if (!service) throw new Error(JSON.stringify(results))
  const said = {
    target: { service },
    requestKey: `k${number}`.padEnd(22, 'k'),
    visitor: `v-${id}`.padEnd(22, 'v'),
    level: 1,
    codes: ['108'] as string[],
    text: '',
    named: false,
    contact: '10000000098',
    channel: 'mini-program',
  } as const
  const stored = must(await submitRating(said, {}, ports))
  await openTicketFor(stored.service, ports)
  return { service, projectNo: record.projectNo, receipt: stored.rating.receipt }
}

/** A unit at work: two bad ratings as tickets, an evaluator with a question on it, a book of cards. */
async function furnish(place: Place, ports: Ports): Promise<Omit<Ids, 'judged'>> {
  const { id, region, org, hall, window } = place
  const [first, second, third] = [await rated(place, 1, ports), await rated(place, 2, ports), await rated(place, 3, ports)]
  const cases = await furnishCases(place, second.service, ports)
  const staff = { id: `${RATED_PERSON}${id}`, org, region, roles: ['staff', 'admin', 'cardkeeper'] as const }
  const [device, tablet] = [1, 2].map(() => randomBytes(16).toString('base64url')) as [string, string]
  const stands = { kind: 'evaluator', profile: deviceProfiles[0]?.id ?? '', region, hall, window } as const
  const paired = { ...stands, name: '评价器', pairedAt: Date.now(), pairedBy: staff.id }
  for (const each of [device, tablet]) await ports.devices.add({ ...paired, id: each })
  const request = must(await askRating({ window }, staff, ports))
  const size = { size: 5, layout: 'A4', use: 'main' } as const
  const book = must(await issueBook({ requestKey: `book-${id}`.padEnd(20, 'x'), point: hall, ...size }, staff, ports))
  return {
    ...{ region, org, hall, window, sign: windowCode(window), staff: staff.id, matter: place.matter },
    ...{ ticket: first.service, second: second.service, third: third.service, service: first.service, ...cases },
    ...{ projectNo: first.projectNo, receipt: first.receipt },
    ...{ device, tablet, request: request.id, book: book.id, card: serialOf({ book: book.id, number: 1 }) },
  }
}

/**
 * What those judge who have nothing to do with the unit: one's own is that of the other unit of the region, and what is about
 * one's own unit is foreign.
 */
const impartial = ({ appeal, report }: Omit<Ids, 'judged'>) => ({ judged: appeal, report })

/** What has the form of an id and is nobody's. */
const UNKNOWN: Ids = {
  region: '370399000000',
  org: '113703050000000099',
  hall: 'HALL-9',
  window: 'YYYYYYY9',
  sign: windowCode('YYYYYYY9'),
  staff: 'S-9',
  matter: '9'.repeat(31),
  ticket: 'u'.repeat(22),
  second: 'w'.repeat(22),
  third: 'x'.repeat(22),
  attachment: 'u'.repeat(22),
  pack: '20260101000000-unknow',
  appeal: `${'u'.repeat(22)}.rating.1`,
  judged: `${'u'.repeat(22)}.rating.1`,
  report: 'u'.repeat(22),
  service: 'u'.repeat(22),
  projectNo: 'P-unknown',
  receipt: 'LZ-0101-ABCD-EFGH',
  device: 'u'.repeat(22),
  tablet: 'u'.repeat(22),
  request: 'u'.repeat(22),
  book: 'QQQQ',
  card: serialOf({ book: 'QQQQ', number: 1 }),
}

/** The caller's own unit, another one of the same region, one of another region, and nothing. */
export interface World {
  readonly own: Ids
  readonly unit: Ids
  readonly region: Ids
  readonly unknown: Ids
}

export async function openWorld(ports: Ports): Promise<World> {
  await ports.writer.putAll(entriesOf(ports.rules.profile.region))
  const own = await furnish(PLACES.own, ports)
  const unit = await furnish(PLACES.unit, ports)
  const region = await furnish(PLACES.region, ports)
  return {
    own: { ...own, ...impartial(unit) },
    unit: { ...unit, ...impartial(own) },
    region: { ...region, ...impartial(region) },
    unknown: UNKNOWN,
  }
}
