import { sendDigests } from '../notice/send-digests.ts'
import { basics } from './parts/environment.ts'
import { deliveries } from './parts/exchange-stores.ts'
import { job } from './parts/job.ts'
import { reminders } from './parts/reminder-ports.ts'
import { cursors, tickets } from './parts/stores.ts'

/** A summary of the day's work to handlers and leads who want one. */
export const handler = job(() =>
  sendDigests({ ...basics(), tickets: tickets(), deliveries: deliveries(), reminders: reminders(), cursors: cursors() }),
)
