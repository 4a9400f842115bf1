import type { Input } from '../../../shared/contract/routes.ts'
import type { Caller, StaffIdentity } from '../../kernel/ports.ts'
import { type AcceptPorts, acceptStaffReminders, staffReminders } from '../../notice/accept-reminders.ts'

type By = Caller & { readonly staff: StaffIdentity }

/** Reminders of those who handle or lead. */
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
