import { randomBytes } from 'node:crypto'
import { identityStore } from '../../../functions/adapters/dynamodb/identity-store.ts'
import { STAFF_ROLES, type StaffRole } from '../../../shared/contract/authority.ts'
import { targetOf } from './target.ts'

const isStaffRole = (role: string): role is StaffRole => (STAFF_ROLES as readonly string[]).includes(role)

const SEVEN_DAYS = 7 * 24 * 3_600_000

/** Invites a person of the directory without an administrator being there: the first one of a city. */
const { client, table, values } = targetOf(['staff', 'roles'])
if (!values.staff) throw new Error('--staff is needed: the id of a person of the directory')
const roles = (values.roles ?? 'admin').split(',')
if (!roles.every(isStaffRole)) throw new Error(`--roles: some of ${STAFF_ROLES.join(', ')}`)
const code = randomBytes(16).toString('base64url')
await identityStore(client, table('Engagement')).putInvitation({
  code,
  staff: values.staff,
  roles,
  expiresAt: Date.now() + SEVEN_DAYS,
})
console.log(`邀请码（七天内用一次）：${code}`)
