import type { PolicyProfile, TimeLimit } from '../../../shared/domain/policy/profile.ts'
import type { Plant, Stores } from '../plant.ts'
import type { PlaceId } from '../world.ts'

/** A fault such as people make, and the place where it can show. */
export interface Planted {
  readonly place: PlaceId
  readonly plant: Plant
}

/** A store with some of its methods replaced. */
export const but = <S extends object>(store: S, methods: Partial<S>): S => Object.assign(Object.create(store), methods)

export const limits = (profile: PolicyProfile, change: (limit: TimeLimit) => TimeLimit): PolicyProfile => ({
  ...profile,
  limits: Object.fromEntries(Object.entries(profile.limits).map(([rule, limit]) => [rule, change(limit)])),
})

export const services = (change: (stores: Stores) => Partial<Stores['evaluations']>): Plant => ({
  stores: (stores) => ({ evaluations: but(stores.evaluations, change(stores)) }),
})
