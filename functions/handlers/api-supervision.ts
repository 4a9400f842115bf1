import { loadNotice, previewNotice, readCalendar } from '../calendar/load-notice.ts'
import { listLooks } from '../look/list-looks.ts'
import { listProtection, noteProtection, openProtection, openProtectionNumber } from '../protection/handle-protection.ts'
import { decidingRoutes } from './parts/deciding-routes.ts'
import { bound } from './parts/identify.ts'
import { bureauReminderRoutes } from './parts/reminder-routes.ts'
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
    ...bureauReminderRoutes,
    looks: (input, { staff }, own) => listLooks(input, staff, own),
    protectionReports: (_input, { staff }, own) => listProtection(staff, own),
    openProtection: ({ id }, { staff }, own) => openProtection(id, staff, own),
    protectionNumber: ({ id }, { staff }, own) => openProtectionNumber(id, staff, own),
    noteProtection: (input, { staff }, own) => noteProtection(input, staff, own),
    ...decidingRoutes,
  },
})
