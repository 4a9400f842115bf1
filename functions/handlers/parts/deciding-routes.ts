import type { Input } from '../../../shared/contract/routes.ts'
import type { StaffIdentity } from '../../kernel/ports.ts'
import type { LatePorts } from '../../review/late-reviews.ts'
import { decideApproval, decideDispute, decideExtension } from '../../ticket/decide-case.ts'
import { listDecisions, listUnits } from '../../ticket/list-decisions.ts'
import { listLate } from '../../ticket/list-late.ts'
import type { HandlePorts } from '../../ticket/reach.ts'

interface By {
  readonly staff: StaffIdentity
}

/** What the bureau sees and decides of the tickets of its region. */
export const decidingRoutes = {
  lateTickets: (input: Input<'lateTickets'>, { staff }: By, own: HandlePorts & LatePorts) => listLate(input, staff, own),
  decisions: (_input: unknown, { staff }: By, own: HandlePorts) => listDecisions(staff, own),
  unitsToChoose: (input: Input<'unitsToChoose'>, { staff }: By, own: HandlePorts) => listUnits(input, staff, own),
  decideDispute: (input: Input<'decideDispute'>, { staff }: By, own: HandlePorts) => decideDispute(input, staff, own),
  bureauApproval: (input: Input<'bureauApproval'>, { staff }: By, own: HandlePorts) =>
    decideApproval(input, staff, 'bureau', own),
  bureauExtension: (input: Input<'bureauExtension'>, { staff }: By, own: HandlePorts) =>
    decideExtension(input, staff, 'bureau', own),
}
