import type { PortalView } from '../../shared/contract/schemas/evaluation.ts'
import { portalOf, returnAddress } from '../../shared/domain/policy/portal.ts'
import { channelOf } from '../../shared/domain/policy/profile.ts'
import type { Rules } from '../kernel/ports.ts'

/** The portal from which a page was opened: its channel, and the way back if the address is one of the portal's own. */
export function portalView(
  { portal: id, back }: { readonly portal?: string | undefined; readonly back?: string | undefined },
  { profile }: Rules,
): PortalView {
  const portal = id === undefined ? undefined : portalOf(profile, id)
  if (!portal || !channelOf(profile, portal.channel)) return {}
  const url = back === undefined ? undefined : returnAddress(portal, back)
  return { channel: portal.channel, ...(url ? { backTo: { name: portal.name, url } } : {}) }
}
