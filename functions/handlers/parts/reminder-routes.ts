import type { Input } from '../../../shared/contract/routes.ts'
import type { Caller, StaffIdentity } from '../../kernel/ports.ts'
import {
  type AcceptPorts,
  acceptReminders,
  acceptStaffReminders,
  offerReminders,
  staffReminders,
} from '../../notice/accept-reminders.ts'
import { disputeVerification, objectToReview } from '../../review/object.ts'
import { rateAnswer, reopenTicket } from '../../ticket/answer-back.ts'

type By = Caller & { readonly staff: StaffIdentity }

/** Reminders of those who handle, lead or review. */
export const staffReminderRoutes = {
  staffReminders: (_input: unknown, caller: By, own: AcceptPorts) => staffReminders(caller, own),
  acceptStaffReminder: (input: Input<'acceptStaffReminder'>, caller: By, own: AcceptPorts) =>
    acceptStaffReminders(input, caller, own),
}

/** Reminders of administrators. */
export const bureauReminderRoutes = {
  bureauReminders: staffReminderRoutes.staffReminders,
  acceptBureauReminder: staffReminderRoutes.acceptStaffReminder,
}

/** What the holder of a receipt can do about a case besides following it. */
export const receiptRoutes = {
  rateAnswer,
  reopenTicket,
  disputeVerification,
  objectToReview,
  reminderOffer: offerReminders,
  acceptReminder: acceptReminders,
}
