/**
 * Who may do what, and over what. Every route names an action of this table; a route without one cannot be built.
 * `anyone` needs no sign-in; `application` is a business system that signs its requests; `hotline` the platform of the 12345
 * hotline, which signs as well; `device` a paired evaluator or terminal; `gateway` the message gateway.
 */
export const ROLES = [
  'anyone',
  'application',
  'hotline',
  'device',
  'gateway',
  'citizen',
  'staff',
  'handler',
  'lead',
  'operator',
  'cardkeeper',
  'reviewer',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

/**
 * Roles that a member of staff can be given by invitation. `operator`: records ratings on the phone (回访、热线);
 * `cardkeeper`: the person in charge of the paper cards of a point (评议卡专人); `reviewer`: one of those who decide on
 * appeals (申诉复核).
 */
export const STAFF_ROLES = [
  'staff',
  'handler',
  'lead',
  'operator',
  'cardkeeper',
  'reviewer',
  'admin',
] as const satisfies readonly Role[]
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
  'be-reminded': { roles: ['handler', 'lead', 'reviewer'], reach: 'own' },
  'lead-unit': { roles: ['lead'], reach: 'organisation' },
  'record-complaint': { roles: ['operator'], reach: 'region' },
  review: { roles: ['reviewer'], reach: 'region' },
  'settle-reviews': { roles: ['admin'], reach: 'region' },
  'see-evidence': { roles: ['handler', 'lead', 'reviewer', 'admin'], reach: 'region' },
  'decide-cases': { roles: ['admin'], reach: 'region' },
  protect: { roles: ['admin'], reach: 'region' },
  'manage-calendar': { roles: ['admin'], reach: 'region' },
  supervise: { roles: ['admin'], reach: 'region' },
  'export-statistics': { roles: ['admin'], reach: 'region' },
  'manage-staff': { roles: ['admin'], reach: 'region' },
  'ask-for-rating': { roles: ['staff'], reach: 'organisation' },
  'record-phone-rating': { roles: ['operator'], reach: 'region' },
  'enter-cards': { roles: ['cardkeeper'], reach: 'region' },
  'read-cards': { roles: ['cardkeeper', 'lead', 'admin'], reach: 'region' },
  'void-cards': { roles: ['cardkeeper', 'admin'], reach: 'region' },
  'manage-cards': { roles: ['admin'], reach: 'region' },
  'manage-channels': { roles: ['admin'], reach: 'region' },
  'operate-exchange': { roles: ['admin'], reach: 'region' },
  'pair-device': { roles: ['anyone'], reach: 'own' },
  'use-device': { roles: ['device'], reach: 'own' },
  'push-services': { roles: ['application'], reach: 'region' },
  'push-ratings': { roles: ['application'], reach: 'region' },
  'hand-over-complaints': { roles: ['hotline'], reach: 'own' },
  'receive-replies': { roles: ['gateway'], reach: 'own' },
} as const satisfies Record<string, { roles: readonly Role[]; reach: Reach }>

export type Action = keyof typeof AUTHORITY

export const mayDo = (action: Action, roles: readonly Role[]): boolean =>
  (AUTHORITY[action].roles as readonly Role[]).some((role) => role === 'anyone' || roles.includes(role))
