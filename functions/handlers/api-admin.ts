import { ok } from '../../shared/domain/result.ts'
import { inviteStaff, listStaff } from '../identity/invite-staff.ts'
import { computeDeadline } from '../policy/compute-deadline.ts'
import { readRules } from '../policy/read-rules.ts'
import { listReports, requestReport } from '../report/request-report.ts'
import { dashboard, ranking } from '../statistics/read-region.ts'
import { regionTicket, regionTickets } from '../ticket/list-tickets.ts'
import { adminPorts } from './parts/admin-ports.ts'
import { bound } from './parts/identify.ts'
import { regionLedgerRoutes } from './parts/ledger-routes.ts'
import { serve } from './parts/serve.ts'

/** A region and all below it: figures, bad ratings, exports, staff and rules. */
export const handler = serve({
  audience: 'admin',
  identify: bound,
  ports: adminPorts,
  implementations: {
    dashboard: (input, { staff }, own) => dashboard(input, staff, own),
    ranking: (input, { staff }, own) => ranking(input, staff, own),
    regionTickets: (input, { staff }, own) => regionTickets(input, staff, own),
    regionTicket: ({ id }, { staff }, own) => regionTicket(id, staff, own),
    requestExport: (input, { staff }, own) => requestReport(input, staff, own),
    exports: (_input, { staff }, own) => listReports(staff, own),
    ...regionLedgerRoutes,
    staffList: (_input, { staff }, own) => listStaff(staff, own),
    invite: (input, { staff }, own) => inviteStaff(input, staff, own),
    rules: async (_input, _caller, own) => ok(readRules(own)),
    deadline: (input, _caller, own) => computeDeadline(input, own),
  },
})
