import { escalateProtectionReports } from '../protection/escalate-protection.ts'
import { basics } from './parts/environment.ts'
import { deliveries } from './parts/exchange-stores.ts'
import { job } from './parts/job.ts'
import { reminders } from './parts/reminder-ports.ts'
import { cursors, directory, protection } from './parts/stores.ts'

/** Reminds of reports for protection about which nothing is done, and tells those above. */
export const handler = job(() => {
  const stores = { protection: protection(), directory: directory(), cursors: cursors() }
  return escalateProtectionReports({ ...basics(), ...stores, deliveries: deliveries(), reminders: reminders() })
})
