import type { Instant } from '../../shared/domain/calendar/civil.ts'
import type { ServiceWindow } from '../../shared/domain/directory/entries.ts'

/** Windows with their signs as they are now, not as they were some minutes ago. */
export interface SignStore {
  get(window: string): Promise<ServiceWindow | undefined>
  /** The windows of a hall, in the order of their ids. */
  ofHall(hall: string): Promise<ServiceWindow[]>
  /** Keeps the sign of `next` if nobody has changed it since `seen`: one conditional write. */
  change(seen: ServiceWindow, next: ServiceWindow): Promise<boolean>
  /** Notes that a sign of this version was made; nothing when another version has become valid meanwhile. */
  made(window: string, version: string, at: Instant): Promise<void>
}
