import { sm3Digest } from '../../../functions/adapters/digest.ts'
import { ingestServices } from '../../../functions/evaluation/ingest-services.ts'
import { submitRating } from '../../../functions/evaluation/submit-rating.ts'
import type { Caller, Rules, StaffIdentity } from '../../../functions/kernel/ports.ts'
import { openTicketFor } from '../../../functions/ticket/open-tickets.ts'
import type { Input } from '../../../shared/contract/routes.ts'
import { calendar, dictionary } from '../../../shared/data/index.ts'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import { addDays } from '../../../shared/domain/calendar/civil.ts'
import type { DirectoryEntry } from '../../../shared/domain/directory/entries.ts'
import type { PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import { memoryCalendar } from '../../memory/calendar.ts'
import { memoryDeliveries } from '../../memory/deliveries.ts'
import { memoryDirectory } from '../../memory/directory.ts'
import { memoryEvaluations } from '../../memory/evaluations.ts'
import { memoryEvidence } from '../../memory/evidence.ts'
import { memoryIdentities, plainSessions } from '../../memory/identities.ts'
import { memoryLooks } from '../../memory/looks.ts'
import { memoryProtection } from '../../memory/protection.ts'
import { memoryReminders } from '../../memory/reminders.ts'
import { memoryReports } from '../../memory/reports.ts'
import { memoryReveals } from '../../memory/reveals.ts'
import { memoryReviews } from '../../memory/reviews.ts'
import { memoryStatistics } from '../../memory/statistics.ts'
import { countingRandomness, memoryCursors, plainKeys, plainSeal, virtualClock } from '../../memory/system.ts'
import { memoryThrottle } from '../../memory/throttle.ts'
import { memoryTickets } from '../../memory/tickets.ts'
import { on, type PlaceId, profileOf } from './samples.ts'

export const ORG = '115309009000000579'
export const OTHER_ORG = '115309009000000654'
export const WINDOW = 'SYHGTXCR'
export const MATTER = '1153090090000006542011400101000'

/** A small town: two counties, a village, two units, a hall, a window with a roster, three people. */
function town(top: string): DirectoryEntry[] {
  const region = (id: string, parent: string, tier: 'city' | 'county' | 'village', name: string) =>
    ({ kind: 'region', id, parent, tier, name }) as const
  const [east, west, village] = places(top)
  return [
    region(top, '000000000000', 'city', '全市'),
    region(east, top, 'county', '东县'),
    region(west, top, 'county', '西县'),
    region(village, east, 'village', '东县一村'),
    { kind: 'org', id: ORG, name: '东县政务局', region: east, posted: false },
    { kind: 'org', id: OTHER_ORG, name: '西县人社局', region: west, posted: false },
    { kind: 'hall', id: 'H1', name: '东县政务大厅', region: east, address: '示例' },
    { kind: 'window', id: WINDOW, name: '1号窗口', hall: 'H1', org: ORG, region: east },
    { kind: 'staff', id: 'S1', name: '甲', org: ORG, region: east },
    { kind: 'staff', id: 'S2', name: '乙', org: ORG, region: east },
    { kind: 'staff', id: 'S3', name: '丙', org: OTHER_ORG, region: west },
    { kind: 'matter', id: MATTER, name: '社会保险登记', org: ORG },
  ]
}

/** East, west, and a village of the east. */
export const places = (top: string) =>
  [`${top.slice(0, 4)}21000000`, `${top.slice(0, 4)}22000000`, `${top.slice(0, 4)}21001001`] as const

/** All use cases of one place on ports in memory, at a time that is moved by hand. */
export function house(place: PlaceId = 'lincang', start = on('2026-03-02'), change: Partial<PolicyProfile> = {}) {
  const profile = { ...profileOf(place), ...change }
  const shifts = [
    { from: '09:00', to: '12:00', staff: 'S1' },
    { from: '13:00', to: '17:00', staff: 'S2' },
  ]
  const known: { calendar: Calendar } = { calendar }
  const rules: Rules = {
    profile,
    profiles: [profile],
    dictionary,
    get calendar() {
      return known.calendar
    },
  }
  const duties = Array.from({ length: 400 }, (_, at) => ({ window: WINDOW, date: addDays('2026-01-01', at), shifts }))
  const ports = {
    evaluations: memoryEvaluations(),
    tickets: memoryTickets(),
    calendars: memoryCalendar(),
    delivered: calendar,
    statistics: memoryStatistics(),
    reviews: memoryReviews(),
    protection: memoryProtection(),
    reminders: memoryReminders(),
    deliveries: memoryDeliveries(),
    reveals: memoryReveals(),
    evidence: memoryEvidence(),
    looks: memoryLooks(),
    digest: sm3Digest,
    cursors: memoryCursors(),
    identities: memoryIdentities(),
    sessions: plainSessions(),
    reports: memoryReports(),
    throttle: memoryThrottle(),
    directory: memoryDirectory(town(profile.region), duties),
    rules,
    keys: plainKeys,
    seal: plainSeal,
    publicUrl: 'https://pingjia.example',
    clock: virtualClock(start),
    randomness: countingRandomness(),
  }
  return {
    ...ports,
    profile,
    places: places(profile.region),
    learn: (later: Calendar) => {
      known.calendar = later
    },
    record: (changes: Record<string, unknown> = {}) => ({
      projectNo: 'P-1',
      serviceNumber: 1,
      taskCode: MATTER,
      taskName: '社会保险登记',
      serviceName: '办结',
      areaCode: places(profile.region)[0],
      orgcode: ORG,
      serviceTime: '2026-03-02 09:30:00',
      userProp: '1',
      proStatus: '3',
      proChannel: '2',
      winno: WINDOW,
      ...changes,
    }),
    push: (...records: unknown[]) => ingestServices(records, { application: 'app' }, ports),
    async serve(changes: Record<string, unknown> = {}) {
      const { results } = await ingestServices([this.record(changes)], { application: 'app' }, ports)
      const code = results[0]?.serviceCode
      if (code === undefined) throw new Error(JSON.stringify(results))
      return code
    },
    form: (target: Input<'submitRating'>['target'], changes: Partial<Input<'submitRating'>> = {}): Input<'submitRating'> => ({
      target,
      requestKey: 'request-key-00001',
      visitor: 'visitor-0000000001',
      level: 5,
      codes: [],
      text: '',
      named: false,
      channel: 'static-code',
      ...changes,
    }),
    rate: (input: Input<'submitRating'>, caller: Caller = {}) => submitRating(input, caller, ports),
    /** A service with a bad rating and the ticket it opened. */
    async complain(changes: Record<string, unknown> = {}, said: Partial<Input<'submitRating'>> = {}) {
      const code = await this.serve(changes)
      const rated = await this.rate(this.form({ service: code }, { level: 1, text: '等了很久', ...said }))
      if (!rated.ok) throw new Error(rated.refusal.code)
      await openTicketFor(rated.value.service, ports)
      return { code, receipt: rated.value.rating.receipt }
    },
  }
}

export type House = ReturnType<typeof house>

export const handler = (org = ORG): StaffIdentity => ({ id: 'S2', org, region: '', roles: ['handler'] })
export const admin = (region: string): StaffIdentity => ({ id: 'S2', org: ORG, region, roles: ['admin'] })
export const refused = (code: string) => ({ ok: false, refusal: { code } })
