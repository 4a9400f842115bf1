import type { EntryOf } from '../../shared/domain/directory/entries.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { regionChain } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Rules, StaffIdentity } from '../kernel/ports.ts'

interface Ports {
  readonly directory: Directory
  readonly rules: Rules
}

/** Whether a region is an administrator's own or beneath it. */
export async function covers(admin: StaffIdentity, region: string, { directory, rules }: Ports): Promise<boolean> {
  return (await regionChain(directory, region, rules.profile.region)).includes(admin.region)
}

/** A window that the member of staff may ask at: one of his own unit; another unit's is unknown. Refuses E2002. */
export async function ownWindow(id: string, staff: StaffIdentity, directory: Directory): Promise<Result<EntryOf<'window'>>> {
  const window = await directory.get('window', id)
  return window?.org === staff.org ? ok(window) : refuse('E2002')
}
