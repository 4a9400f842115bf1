import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { BUREAU } from '../place.ts'
import { Fault } from '../weather.ts'
import type { World } from '../world.ts'

/** One of a unit who has its tickets in hand: whom the lead named, most times, or anybody. */
export function handlerOf(world: World, { org, assignee }: Pick<Ticket, 'org' | 'assignee'>): StaffIdentity {
  const { random } = world
  const some = random.chance(0.3) ? world.members(org)[0]?.staff : undefined
  const id = (random.chance(0.9) ? assignee : undefined) ?? some ?? `handler of ${org}`
  return { id, org, region: world.profile.region, roles: ['handler'] }
}

export const leadOf = (world: World, org: string): StaffIdentity => ({
  id: `lead of ${org}`,
  org,
  region: world.profile.region,
  roles: ['handler', 'lead'],
})

/** One of three administrators of the place. */
export const oneOfTheBureau = ({ random, profile }: World): StaffIdentity => ({
  id: `administrator ${random.int(3)}`,
  org: BUREAU,
  region: profile.region,
  roles: ['admin'],
})

/** One of three reviewers of the place; now and then somebody of a unit who is a reviewer as well. */
export const aReviewer = ({ random, profile }: World, org: string): StaffIdentity => {
  const partial = random.chance(0.1)
  return {
    id: partial ? `reviewer of ${org}` : `reviewer ${random.int(3)}`,
    org: partial ? org : BUREAU,
    region: profile.region,
    roles: ['reviewer'],
  }
}

/** A call that may fail, as people make it: they see whether it was refused, and go on to something else when it fails. */
export async function once<T extends { ok: true } | { ok: false; refusal: { code: string } }>(
  call: Promise<T>,
  seen: (code: string | undefined) => void,
): Promise<void> {
  try {
    const done = await call
    seen(done.ok ? undefined : done.refusal.code)
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
  }
}

/** Refusals that those who handle tickets may meet whatever they do; anything else is a fault of the system. */
export const USUAL = /^E30(0[2-9]|[12]\d|3\d|4[01]|5[0-59]|6[0-7])$/
