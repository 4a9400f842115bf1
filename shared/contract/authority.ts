/**
 * Who may do what, and over what. Every route names an action of this table; a route without one cannot be built.
 * `anyone` needs no sign-in; `application` is a business system that signs its requests.
 */
export const ROLES = ['anyone', 'application', 'citizen', 'staff', 'handler', 'lead', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Roles that a member of staff can be given by invitation. */
export const STAFF_ROLES = ['staff', 'handler', 'lead', 'admin'] as const satisfies readonly Role[]
export type StaffRole = (typeof STAFF_ROLES)[number]

/** `own`: what belongs to the account. `organisation`: what belongs to one's unit. `region`: one's region and all below. */
export type Reach = 'public' | 'own' | 'organisation' | 'region'

export const AUTHORITY = {
  'read-public': { roles: ['anyone'], reach: 'public' },
  'sign-in': { roles: ['anyone'], reach: 'own' },
  rate: { roles: ['anyone'], reach: 'own' },
  'read-own-services': { roles: ['citizen'], reach: 'own' },
  'accept-invitation': { roles: ['citizen'], reach: 'own' },
  'read-own-score': { roles: ['staff'], reach: 'own' },
  'handle-tickets': { roles: ['handler', 'lead'], reach: 'organisation' },
  supervise: { roles: ['admin'], reach: 'region' },
  'export-statistics': { roles: ['admin'], reach: 'region' },
  'manage-staff': { roles: ['admin'], reach: 'region' },
  'push-services': { roles: ['application'], reach: 'region' },
} as const satisfies Record<string, { roles: readonly Role[]; reach: Reach }>

export type Action = keyof typeof AUTHORITY

export const mayDo = (action: Action, roles: readonly Role[]): boolean =>
  (AUTHORITY[action].roles as readonly Role[]).some((role) => role === 'anyone' || roles.includes(role))
