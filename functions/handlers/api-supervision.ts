import { listLooks } from '../look/list-looks.ts'
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
    looks: (input, { staff }, own) => listLooks(input, staff, own),
    lateTickets: (input, { staff }, own) => listLate(input, staff, own),
  },
})
