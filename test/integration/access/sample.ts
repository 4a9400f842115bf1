import type { Role } from '../../../shared/contract/authority.ts'
import type { RouteName } from '../../../shared/contract/routes.ts'
import type { Ids, OBJECTS } from './world.ts'

/** Versions at which one's own objects stand now. */
export type Versions = Readonly<Record<'ticket' | 'second' | 'third' | 'appeal' | 'judged' | 'report', number>>

export type ObjectName = (typeof OBJECTS)[number]

/** How a route is asked for, and which of the objects it names are nobody's in particular. */
export interface Sample {
  /** Roles to whom a region's action is one of their unit alone. */
  readonly ofUnit?: readonly Role[]
  /**
   * A well-formed input about the objects of a unit. What it reads of `of` is what the route names: each is exchanged, one by
   * one, for one of another unit and for one that does not exist. Absent: the route takes nothing.
   */
  readonly input?: (of: Ids, at: Versions) => Readonly<Record<string, unknown>>
  /** Objects that are known by their id to whoever holds it, and why. */
  readonly bearer?: { readonly objects: readonly ObjectName[]; readonly because: string }
  /** Not carried out for those who may, since it would reach others; that the others are refused is looked at all the same. */
  readonly reachesOut?: true
}

export type Samples = Readonly<Partial<Record<RouteName, Sample>>>

/** A sample for a route that takes no object and nothing else. */
export const plain: Sample = {}

/** Told to whoever adds a route. */
export const whatToAdd = (name: string): string =>
  `The route ${name} has no sample. Add it to the file of its audience in test/integration/access/samples: an input that is well ` +
  `formed, made of the ids of a unit (\`({ ticket }, at) => ({ id: ticket, version: at.ticket })\`). If it names a new kind of object, add its ` +
  `name to OBJECTS in world.ts and make one there for each unit, and an id of the same form that does not exist.`
