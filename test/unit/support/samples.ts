import { calendar, profiles } from '../../../shared/data/index.ts'
import { parseCivilTime } from '../../../shared/domain/calendar/civil.ts'
import { openService } from '../../../shared/domain/evaluation/open-service.ts'
import type { Rating } from '../../../shared/domain/evaluation/rating.ts'
import type { Service, ServiceFacts } from '../../../shared/domain/evaluation/service.ts'
import type { PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import { openTicket } from '../../../shared/domain/ticket/open-ticket.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'

export type PlaceId = 'lincang' | 'linzi'
export const PLACES: readonly PlaceId[] = ['lincang', 'linzi']

export function profileOf(id: string): PolicyProfile {
  const found = profiles.find((profile) => profile.id === id)
  if (!found) throw new Error(id)
  return found
}

/** The instant of a day in Shanghai, at ten in the morning unless told otherwise. */
export function on(day: string, time = '10:00:00'): number {
  const at = parseCivilTime(`${day} ${time}`)
  if (at === null) throw new Error(`${day} ${time}`)
  return at
}

export const facts = (profile: PolicyProfile, changes: Partial<ServiceFacts> = {}): ServiceFacts => ({
  kind: 'case',
  projectNo: 'P1',
  serviceNumber: 1,
  taskCode: '1153090090000006542011400101000',
  taskName: '社会保险登记',
  stage: '办结',
  regions: [profile.region],
  org: 'ORG1',
  hall: 'HALL1',
  window: 'WIN1',
  staff: 'S1',
  servedAt: on('2026-03-02'),
  userProp: '1',
  source: 'test',
  ...changes,
})

export const aService = (profile: PolicyProfile, changes: Partial<ServiceFacts> = {}, id = 'service-1'): Service => {
  const known = facts(profile, changes)
  return openService(known, { id, now: known.servedAt }, profile, calendar)
}

export const aRating = (changes: Partial<Rating> = {}): Rating => ({
  receipt: 'LC-0303-ABCD-EFGH',
  level: 1,
  codes: ['108'],
  dictionary: '2020-05',
  text: '',
  at: on('2026-03-03'),
  source: 'user',
  channel: 'static-code',
  pf: 3,
  named: false,
  rater: 'rater-1',
  request: 'request-1',
  ...changes,
})

export const rated = (service: Service, changes: Partial<Rating> = {}): Service => {
  const { wakeOn: _, ...rest } = service
  return { ...rest, state: 'rated', rating: aRating(changes) }
}

export function aTicket(profile: PolicyProfile, openedOn = '2026-03-03', now = on(openedOn)): Ticket {
  const ticket = openTicket(rated(aService(profile), { at: on(openedOn) }), profile, calendar, now)
  if (!ticket) throw new Error('no ticket')
  return ticket
}
