import type { Input, Output } from '../../shared/contract/routes.ts'
import { changeSign } from '../../shared/domain/directory/sign.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { regionChain } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { type SignPorts, signView } from './list-signs.ts'

/**
 * Replaces a window's sign, takes it down or puts it up again: one conditional write with who, when and why. A code that no
 * longer works is refused within 15 seconds everywhere. Refuses E7001–E7003, E7004 (changed meanwhile), E7005.
 */
export async function changeWindowSign(
  { window: id, act, why, seen }: Input<'changeSign'>,
  staff: StaffIdentity,
  ports: SignPorts,
): Promise<Result<Output<'changeSign'>>> {
  const window = await ports.signs.get(id)
  const chain = window ? await regionChain(ports.directory, window.region, ports.rules.profile.region) : []
  if (!window || !chain.includes(staff.region)) return refuse('E7005')
  if ((window.signHistory?.length ?? 0) !== seen) return refuse('E7004')
  const next = changeSign(window, act, { by: staff.id, at: ports.clock.now(), why })
  if (!next.ok) return next
  if (!(await ports.signs.change(window, next.value))) return refuse('E7004')
  return ok(await signView(next.value, ports.directory))
}
