import type { Input } from '../../../shared/contract/routes.ts'
import type { StaffIdentity } from '../../kernel/ports.ts'
import type { FileStore } from '../../report/ports.ts'
import { listLedgers, requestLedger, requestRegionLedger } from '../../report/request-ledger.ts'
import type { RequestPorts } from '../../report/request-report.ts'
import { ledger } from '../../ticket/ledger.ts'
import type { HandlePorts } from '../../ticket/reach.ts'
import { regionLedger } from '../../ticket/region-ledger.ts'

interface By {
  readonly staff: StaffIdentity
}

/** What a unit has put on record of its tickets. */
export const ledgerRoutes = {
  ledger: (input: Input<'ledger'>, { staff }: By, own: HandlePorts) => ledger(input, staff, own),
  requestLedger: (input: Input<'requestLedger'>, { staff }: By, own: RequestPorts) => requestLedger(input, staff, own),
  ledgerFiles: (_input: unknown, { staff }: By, own: RequestPorts & { files: FileStore }) => listLedgers(staff, own),
}

/** The same of a region and below, for those who supervise it. */
export const regionLedgerRoutes = {
  regionLedger: (input: Input<'regionLedger'>, { staff }: By, own: HandlePorts) => regionLedger(input, staff, own),
  requestRegionLedger: (input: Input<'requestRegionLedger'>, { staff }: By, own: RequestPorts) =>
    requestRegionLedger(input, staff, own),
  regionLedgerFiles: (_input: unknown, { staff }: By, own: RequestPorts & { files: FileStore }) => listLedgers(staff, own),
}
