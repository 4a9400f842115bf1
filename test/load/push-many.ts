import { randomBytes } from 'node:crypto'
import { signRequest } from '../../functions/adapters/signature.ts'
import { DEMO_APPLICATION } from '../../infra/local/stand-ins/secrets.ts'
import { type Output, routes } from '../../shared/contract/routes.ts'
import type { ServiceRecord } from '../../shared/contract/schemas/exchange.ts'
import { readDirectory } from '../../shared/data/directory/read.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { STAGES } from '../../shared/domain/evaluation/service.ts'
import type { OpenedPlace } from './place.ts'

/** Half of what is allowed: a batch then has ended long before its time, on a slow machine too. */
export const BATCH = 100
/** Batches under way at a time; docs/exchange.md allows twice as many. */
const AT_ONCE = 2

type Route = 'pushServices' | 'pushRatings' | 'pushComplaints' | 'complaintStates'

/** Signs a push of records as a business system does and sends it. */
export const push = <R extends Exclude<Route, 'complaintStates'>>(
  place: OpenedPlace,
  route: R,
  records: readonly unknown[],
  application = DEMO_APPLICATION,
) => send(place, route, { records }, application)

/** Signs a request and sends it. */
export async function send<R extends Route>(
  { host, applications }: OpenedPlace,
  route: R,
  input: object,
  application: string,
): Promise<{ status: number; body: Output<R> }> {
  const { method, path } = routes[route]
  const body = JSON.stringify(input)
  const nonce = randomBytes(16).toString('base64url')
  const system = { application, secret: applications[application] ?? '' }
  const signed = signRequest(system, { method, path, body }, host.clock.now(), nonce)
  const headers = { 'content-type': 'application/json', ...signed }
  const response = await fetch(`${host.url}${path}`, { method, headers, body })
  return { status: response.status, body: (await response.json()) as Output<R> }
}

/** Records of a whole place: its windows, matters and stages in turn, each applicant with a name and a number. */
export function manyRecords(count: number, now: number): ServiceRecord[] {
  const entries = readDirectory('lincang')
  const windows = entries.filter((entry) => entry.kind === 'window')
  const matters = entries.filter((entry) => entry.kind === 'matter')
  return Array.from({ length: count }, (_, n) => {
    const [window, matter] = [windows[n % windows.length], matters[n % matters.length]]
    if (!window || !matter) throw new Error('the sample directory lacks windows or matters')
    return {
      projectNo: `530900LOAD${String(n).padStart(8, '0')}`,
      serviceNumber: 1,
      taskCode: matter.id,
      taskName: matter.name,
      serviceName: STAGES[n % STAGES.length] ?? '办结',
      areaCode: window.region,
      orgcode: window.org,
      serviceTime: civilTime(now - 60_000 - (n % 3600) * 1000),
      userProp: '1',
      proStatus: '3',
      proChannel: '2',
      winno: window.id,
      userName: `申请人${n}`,
      certType: '999',
      certKey: `T${String(n).padStart(9, '0')}`,
      mobile: `100${String(n).padStart(8, '0')}`,
    }
  })
}

/** Pushes records in batches, two at a time. @returns how many were taken, and what went wrong. */
export async function pushMany(place: OpenedPlace, records: readonly ServiceRecord[]) {
  const batches = Array.from({ length: Math.ceil(records.length / BATCH) }, (_, n) => records.slice(n * BATCH, (n + 1) * BATCH))
  const codes = new Set<string>()
  const errors: string[] = []
  const waiting = batches.values()
  const work = async () => {
    for (const batch of waiting) {
      const { status, body } = await push(place, 'pushServices', batch)
      if (status !== 200) errors.push(JSON.stringify(body))
      else
        for (const one of body.results) {
          if (one.status === 'accepted' && one.serviceCode) codes.add(one.serviceCode)
          else errors.push(JSON.stringify(one))
        }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { accepted: codes.size, errors }
}
