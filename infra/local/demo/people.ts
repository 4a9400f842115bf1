import { randomBytes } from 'node:crypto'
import type { IdentityStore } from '../../../functions/identity/ports.ts'
import type { StaffRole } from '../../../shared/contract/authority.ts'
import type { SignIn } from '../host/local-page/sign-in.ts'
import type { Api } from './api.ts'

/** The demo's people, invited as an administrator invites them and bound by text message. */
export interface People {
  /** A session token of the person at this number. */
  token(phone: string): Promise<string>
  /** Binds the number to the member of staff, once. */
  bind(phone: string, staff: string, roles: StaffRole[]): Promise<void>
}

export const PHONES = {
  staff: '10000000002',
  handler: '10000000003',
  admin: '10000000004',
  cardkeeper: '10000000005',
  operator: '10000000006',
  reviewer: '10000000008',
  secondReviewer: '10000000018',
  lead: '10000000007',
}

/** Number of the n-th of the other handlers. */
export const handlerPhone = (n: number): string => `100000001${String(n).padStart(2, '0')}`

const WEEK_MS = 7 * 86_400_000

export function peopleOf(api: Api, enter: SignIn, identities: IdentityStore, now: () => number): People {
  const token = async (phone: string) => (await enter(phone)).token
  const accept = async (phone: string, code: string) => {
    await api.call('acceptInvitation', { code }, await token(phone))
  }
  return {
    token,
    async bind(phone, staff, roles) {
      if (phone !== PHONES.admin) {
        const { code } = await api.call('invite', { staff, roles }, await token(PHONES.admin))
        return accept(phone, code)
      }
      const code = randomBytes(16).toString('base64url')
      await identities.putInvitation({ code, staff, roles, expiresAt: now() + WEEK_MS })
      await accept(phone, code)
    },
  }
}
