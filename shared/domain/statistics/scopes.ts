import type { ServiceFacts } from '../evaluation/service.ts'

export type ScopeKind = 'region' | 'org' | 'hall' | 'window' | 'staff' | 'matter'

/** One row of figures: something that is rated, beneath the parent whose table it appears in. */
export interface Scope {
  readonly kind: ScopeKind
  readonly id: string
  readonly parent: string
}

/** Parent of the topmost region's own row. */
export const TOP = 'top'

type Placed = Pick<ServiceFacts, 'regions' | 'org' | 'hall' | 'window' | 'staff' | 'taskCode'> & {
  readonly tolerated?: unknown
  readonly handledIn?: readonly string[]
}

/**
 * Every scope whose figures a service, or a ticket, belongs to: each region upwards, unit, hall, window, person and matter. A
 * ticket that was sent on (改派) counts for the unit that answers for it now and for the regions of that unit (谁办理、谁负责),
 * with all that became of it; hall, window, person and matter stay those of the service. A fault that is tolerated (容错) counts
 * for all but the person (临政办发〔2020〕16号 三(一)).
 */
export function scopesOf(service: Placed): Scope[] {
  const { regions } = service
  const place = regions[0] ?? TOP
  const chain = service.handledIn ?? regions
  const scopes: Scope[] = chain.map((id, at) => ({ kind: 'region', id, parent: chain[at + 1] ?? TOP }))
  if (service.org) scopes.push({ kind: 'org', id: service.org, parent: chain[0] ?? TOP })
  if (service.hall) scopes.push({ kind: 'hall', id: service.hall, parent: place })
  if (service.window) scopes.push({ kind: 'window', id: service.window, parent: service.hall })
  if (service.staff && !service.tolerated) scopes.push({ kind: 'staff', id: service.staff, parent: service.org })
  if (service.taskCode) scopes.push({ kind: 'matter', id: service.taskCode, parent: regions.at(-1) ?? TOP })
  return scopes
}
