import type { infer as Infer, ZodMiniType } from 'zod/mini'
import type { Action } from './authority.ts'

/**
 * Each audience is one function with its own least set of rights. `desk`: those who ask for ratings at a window or on the
 * phone; `cards`: those in charge of paper cards; `channels` and `superior`: administrators of the ways in and of the
 * exchange upwards; `supervision`: administrators who watch over the handling of cases; `evidence`: pictures, calls and packs of
 * evidence of a case, for those who handle or watch it; `review`: appeals of units and those who decide on them; `device`: paired tablets and terminals; `gateway`: replies that the
 * message gateway passes on.
 */
export type Audience =
  | 'public'
  | 'session'
  | 'citizen'
  | 'staff'
  | 'desk'
  | 'cards'
  | 'admin'
  | 'channels'
  | 'supervision'
  | 'evidence'
  | 'review'
  | 'superior'
  | 'device'
  | 'exchange'
  | 'gateway'

/** One HTTP operation. Path, query and body make one flat input; what comes in by path or query is text. */
export interface Route<
  In extends ZodMiniType = ZodMiniType,
  Out extends ZodMiniType = ZodMiniType,
  A extends Audience = Audience,
> {
  readonly method: 'GET' | 'POST'
  readonly path: `/api/${string}`
  readonly audience: A
  readonly action: Action
  readonly summary: string
  readonly input: In
  readonly output: Out
  /** Name under which the body, one record or an array of them, stands in the input; where others set its form. */
  readonly records?: string
  /** Status of success; 200 when absent. */
  readonly created?: boolean
}

export const route = <In extends ZodMiniType, Out extends ZodMiniType, const A extends Audience>(
  definition: Route<In, Out, A>,
): Route<In, Out, A> => definition

export type InputOf<R> = R extends Route<infer In, ZodMiniType> ? Infer<In> : never
export type OutputOf<R> = R extends Route<ZodMiniType, infer Out> ? Infer<Out> : never
