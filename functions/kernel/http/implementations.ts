import type { Audience } from '../../../shared/contract/route.ts'
import type { Input, Output, RouteName, Routes } from '../../../shared/contract/routes.ts'
import type { Refusal } from '../../../shared/domain/result.ts'
import type { Caller, StaffIdentity } from '../ports.ts'

/** What a route gives back; `status` where success has more than one. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly status?: 200 | 201 }
  | { readonly ok: false; readonly refusal: Refusal }

/** What is certain of a caller once an audience has let him in. */
export type CallerOf<A extends Audience> = A extends
  | 'staff'
  | 'admin'
  | 'desk'
  | 'cards'
  | 'channels'
  | 'superior'
  | 'supervision'
  | 'review'
  | 'evidence'
  ? Caller & { readonly staff: StaffIdentity }
  : A extends 'exchange'
    ? Caller & { readonly application: string }
    : Caller

export type RoutesOf<A extends Audience> = {
  [N in RouteName]: Routes[N]['audience'] extends A ? N : never
}[RouteName]

/** One implementation for every route of an audience: a route without one does not compile. */
export type Implementations<A extends Audience, P> = {
  readonly [N in RoutesOf<A>]: (input: Input<N>, caller: CallerOf<A>, ports: P) => Promise<Outcome<Output<N>>>
}
