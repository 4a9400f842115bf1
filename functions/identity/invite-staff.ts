import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { nameOf, regionChain } from '../directory/places.ts'
import type { Caller, Rules, StaffIdentity } from '../kernel/ports.ts'
import { type IdentityPorts, openSession } from './sign-in.ts'

const INVITATION_MS = 7 * 24 * 3_600_000

/** An administrator invites a person of his region to bind an account. Works once, for seven days. Refuses E1001, also for others. */
export async function inviteStaff(
  input: Input<'invite'>,
  admin: StaffIdentity,
  ports: IdentityPorts & { rules: Rules },
): Promise<Result<Output<'invite'>>> {
  const person = await ports.directory.get('staff', input.staff)
  const chain = person ? await regionChain(ports.directory, person.region, ports.rules.profile.region) : []
  if (!person || !chain.includes(admin.region)) {
    return refuse('E1001', { fields: [{ field: 'staff', message: '没有这位工作人员' }] })
  }
  const code = ports.randomness.token()
  const expiresAt = ports.clock.now() + INVITATION_MS
  await ports.identities.putInvitation({ code, staff: person.id, roles: input.roles, expiresAt })
  return ok({ code, staffName: person.name, expiresAt: civilTime(expiresAt) })
}

/** Binds the caller's account to the person an invitation is for. Refuses E4001, E4007. */
export async function acceptInvitation(
  input: Input<'acceptInvitation'>,
  caller: Caller,
  ports: IdentityPorts,
): Promise<Result<Output<'acceptInvitation'>>> {
  if (!caller.account) return refuse('E4001')
  const binding = await ports.identities.takeInvitation(input.code, caller.account, ports.clock.now())
  if (!binding) return refuse('E4007')
  await ports.identities.bind(caller.account, binding)
  const person = await ports.directory.get('staff', binding.staff)
  if (person) await ports.identities.enrol(person.org, { ...binding, account: caller.account })
  const { account, phone, author } = caller
  return ok(await openSession({ account, ...(phone ? { phone } : {}), ...(author ? { author } : {}) }, ports))
}

/** The staff of an administrator's region and below, to invite from. */
export async function listStaff(admin: StaffIdentity, { directory }: IdentityPorts): Promise<Result<Output<'staffList'>>> {
  const regions = [admin.region]
  const staff: Output<'staffList'>['staff'] = []
  for (let region = regions.shift(); region !== undefined; region = regions.shift()) {
    const orgs = await directory.children('org', region)
    for (const org of orgs) {
      const people = await directory.children('staff', org.id)
      const regionName = await nameOf(directory, 'region', org.region)
      staff.push(...people.map(({ id, name }) => ({ id, name, orgName: org.name, regionName })))
    }
    const below = await directory.children('region', region)
    regions.push(...below.filter(({ tier }) => tier !== 'village').map(({ id }) => id))
  }
  return ok({ staff })
}
