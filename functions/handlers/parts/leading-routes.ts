import type { Input } from '../../../shared/contract/routes.ts'
import type { StaffIdentity } from '../../kernel/ports.ts'
import { decideApproval, decideExtension } from '../../ticket/decide-case.ts'
import { assignTicket, type LeadPorts, unitOverview } from '../../ticket/lead-unit.ts'
import { recuse } from '../../ticket/recuse.ts'

interface By {
  readonly staff: StaffIdentity
}

/** What the lead of a unit does with its tickets. */
export const leadingRoutes = {
  unitOverview: (_input: unknown, { staff }: By, own: LeadPorts) => unitOverview(staff, own),
  assignTicket: (input: Input<'assignTicket'>, { staff }: By, own: LeadPorts) => assignTicket(input, staff, own),
  recuseConcerned: (input: Input<'recuseConcerned'>, { staff }: By, own: LeadPorts) => recuse(input, staff, own),
  decideExtension: (input: Input<'decideExtension'>, { staff }: By, own: LeadPorts) => decideExtension(input, staff, 'lead', own),
  decideApproval: (input: Input<'decideApproval'>, { staff }: By, own: LeadPorts) => decideApproval(input, staff, 'lead', own),
}
