import { loadNotice, previewNotice, readCalendar } from '../calendar/load-notice.ts'
import { listLooks } from '../look/list-looks.ts'
import { listProtection, noteProtection, openProtection, openProtectionNumber } from '../protection/handle-protection.ts'
import { decideApproval, decideDispute, decideExtension } from '../ticket/decide-case.ts'
import { listDecisions, listUnits } from '../ticket/list-decisions.ts'
import { listLate } from '../ticket/list-late.ts'
import { bound } from './parts/identify.ts'
import { serve } from './parts/serve.ts'
import { supervisionPorts } from './parts/supervision-ports.ts'

/** What administrators of a region watch over and decide: what is late, disputes, approvals. */
export const handler = serve({
  audience: 'supervision',
  identify: bound,
  ports: supervisionPorts,
  implementations: {
    calendar: (_input, { staff }, own) => readCalendar(staff, own),
    previewNotice: (input, { staff }, own) => previewNotice(input, staff, own),
    loadNotice: (input, { staff }, own) => loadNotice(input, staff, own),
    looks: (input, { staff }, own) => listLooks(input, staff, own),
    protectionReports: (_input, { staff }, own) => listProtection(staff, own),
    openProtection: ({ id }, { staff }, own) => openProtection(id, staff, own),
    protectionNumber: ({ id }, { staff }, own) => openProtectionNumber(id, staff, own),
    noteProtection: (input, { staff }, own) => noteProtection(input, staff, own),
    lateTickets: (input, { staff }, own) => listLate(input, staff, own),
    decisions: (_input, { staff }, own) => listDecisions(staff, own),
    unitsToChoose: (input, { staff }, own) => listUnits(input, staff, own),
    decideDispute: (input, { staff }, own) => decideDispute(input, staff, own),
    bureauApproval: (input, { staff }, own) => decideApproval(input, staff, 'bureau', own),
    bureauExtension: (input, { staff }, own) => decideExtension(input, staff, 'bureau', own),
  },
})
