import { calendar, dictionary, profiles } from '../../../shared/data/index.ts'
import { parseCivilTime } from '../../../shared/domain/calendar/civil.ts'
import { openService } from '../../../shared/domain/evaluation/open-service.ts'
import type { Rating } from '../../../shared/domain/evaluation/rating.ts'
import type { Service, ServiceFacts } from '../../../shared/domain/evaluation/service.ts'
import { openTicket } from '../../../shared/domain/ticket/open-ticket.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { fresh } from './stores.ts'

const [lincang] = profiles
if (!lincang) throw new Error('no profile')
export const profile = lincang

export const SERVED_AT = parseCivilTime('2026-11-02 09:30:00') ?? 0
export const NOW = SERVED_AT + 3_600_000
export const TODAY = '2026-11-02'

/** A service of 临沧 as a business system pushes it. */
export function service(more: Partial<ServiceFacts> & { applicant?: string; sealed?: string; id?: string } = {}): Service {
  const { applicant, sealed, id = fresh(), ...facts } = more
  const all: ServiceFacts = {
    kind: 'case',
    projectNo: `530900${id.slice(2, 8)}`,
    serviceNumber: 1,
    taskCode: '11530900015208345P300011700500001'.slice(0, 31),
    taskName: '企业职工基本养老保险参保登记',
    stage: '办结',
    regions: ['530921001000', '530921000000', '530900000000'],
    org: '915309000000000001',
    hall: 'H-001',
    window: '2345WXYZ',
    staff: 'S-0001',
    servedAt: SERVED_AT,
    userProp: '1',
    source: 'demo',
    ...facts,
  }
  return openService(all, { id, applicant, sealed, now: NOW }, profile, calendar)
}

export const rating = (more: Partial<Rating> = {}): Rating => ({
  receipt: 'LC-1102-7K3M-92QT',
  level: 5,
  codes: ['510'],
  dictionary: dictionary.version,
  text: '',
  at: NOW,
  source: 'user',
  channel: 'mini-program',
  pf: 2,
  named: false,
  rater: 'rater-hash-0000000000a',
  request: 'request-hash-00000000a',
  ...more,
})

/** The ticket of a bad rating of a service. */
export function ticket(more: Partial<ServiceFacts> & { receipt?: string } = {}): Ticket {
  const { receipt, ...facts } = more
  const bad = rating({ level: 1, codes: ['108'], ...(receipt ? { receipt } : {}) })
  const opened = openTicket({ ...service(facts), state: 'rated', rating: bad }, profile, calendar, NOW)
  if (!opened) throw new Error('no ticket')
  return opened
}

/** Everything a sequence gives. */
export async function all<T>(found: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of found) items.push(item)
  return items
}
