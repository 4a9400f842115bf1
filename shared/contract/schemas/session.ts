import * as z from 'zod/mini'
import { STAFF_ROLES } from '../authority.ts'
import { civilTime, phoneNumber, text, words } from './common.ts'

export const phone = phoneNumber
export const platformCode = z.object({ code: words(256) })
export const smsCodeInput = z.object({ phone })
export const smsSignInInput = z.object({ phone, code: z.string().check(z.regex(/^\d{6}$/)) })

export const meView = z.object({
  /** Has proved a phone number, so that his own services can be found. */
  phone: z.boolean(),
  roles: z.array(z.enum(['citizen', ...STAFF_ROLES])),
  staff: z.optional(
    z.object({ id: z.string(), name: z.string(), orgName: z.string(), region: z.string(), regionName: z.string() }),
  ),
})
export type MeView = z.infer<typeof meView>

export const sessionView = z.object({ token: z.string(), expiresAt: civilTime, me: meView })
export type SessionView = z.infer<typeof sessionView>

const staffRole = z.enum(STAFF_ROLES)
export const inviteInput = z.object({ staff: text(32), roles: z.array(staffRole).check(z.minLength(1), z.maxLength(4)) })
export const invitationView = z.object({ code: z.string(), staffName: z.string(), expiresAt: civilTime })
export const acceptInput = z.object({ code: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)) })
export const staffList = z.object({
  staff: z.array(z.object({ id: z.string(), name: z.string(), orgName: z.string(), regionName: z.string() })),
})
