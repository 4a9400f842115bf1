import { myScore } from '../statistics/my-score.ts'
import { handleTicket, openTicketPage } from '../ticket/handle-ticket.ts'
import { workList } from '../ticket/list-tickets.ts'
import { basics } from './parts/environment.ts'
import { bound } from './parts/identify.ts'
import { sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { directory, identities, statistics, tickets } from './parts/stores.ts'

async function ports() {
  const stores = { directory: directory(), identities: identities(), statistics: statistics(), tickets: tickets() }
  return { ...basics(), ...stores, sessions: await sessions() }
}

/** One's own score, and the bad ratings of one's unit. */
export const handler = serve({
  audience: 'staff',
  identify: bound,
  ports,
  implementations: {
    myScore: (input, { staff }, own) => myScore(input, staff, own),
    workList: (_input, { staff }, own) => workList(staff, own),
    openTicket: ({ id }, { staff }, own) => openTicketPage(id, staff, own),
    verifyTicket: ({ id, version, ...said }, { staff }, own) =>
      handleTicket({ id, version }, { do: 'verify', ...said }, staff, own),
    triageTicket: ({ id, version, ...said }, { staff }, own) =>
      handleTicket({ id, version }, { do: 'triage', ...said }, staff, own),
    rectifyTicket: ({ id, version, ...said }, { staff }, own) =>
      handleTicket({ id, version }, { do: 'rectify', ...said }, staff, own),
    answerTicket: ({ id, version, ...said }, { staff }, own) =>
      handleTicket({ id, version }, { do: 'answer', ...said }, staff, own),
  },
})
