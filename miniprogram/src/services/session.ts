import type { SessionView } from '@shared/contract/schemas/session.ts'
import { stored } from './stored'

/** The session of this device; its life is the server's to judge. */
export const session = stored<SessionView | null>('hcp.session', null)

/** Whether the signed-in person has one of these roles. */
export const hasRole = (view: SessionView | null, ...roles: readonly SessionView['me']['roles'][number][]): boolean =>
  view !== null && roles.some((role) => view.me.roles.includes(role))
