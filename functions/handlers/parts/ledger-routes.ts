import type { Input } from '../../../shared/contract/routes.ts'
import type { StaffIdentity } from '../../kernel/ports.ts'
import type { FileStore } from '../../report/ports.ts'
import { listLedgers, requestLedger } from '../../report/request-ledger.ts'
import type { RequestPorts } from '../../report/request-report.ts'
import { ledger } from '../../ticket/ledger.ts'
import type { HandlePorts } from '../../ticket/reach.ts'

interface By {
  readonly staff: StaffIdentity
}

/** What a unit has put on record of its tickets. */
export const ledgerRoutes = {
  ledger: (input: Input<'ledger'>, { staff }: By, own: HandlePorts) => ledger(input, staff, own),
  requestLedger: (input: Input<'requestLedger'>, { staff }: By, own: RequestPorts) => requestLedger(input, staff, own),
  ledgerFiles: (_input: unknown, { staff }: By, own: RequestPorts & { files: FileStore }) => listLedgers(staff, own),
}
