import { plain, type Sample, type Samples } from '../sample.ts'
import type { Ids } from '../world.ts'

const spoken = { method: 'phone', reached: true, words: '问过情况' } as const

/** Something done with a ticket as it was seen when it was opened. */
const act = (more: Readonly<Record<string, unknown>> = {}): Sample => ({
  input: ({ ticket }: Ids) => ({ id: ticket, version: 1, ...more }),
})

/** Members of a unit. */
export const staff: Samples = {
  myScore: plain,
  workList: plain,
  openTicket: { input: ({ ticket }) => ({ id: ticket }) },
  verifyTicket: act({ finding: 'founded', grounds: '查看监控' }),
  triageTicket: act({ triage: 'immediate' }),
  rectifyTicket: act({ measures: '增开窗口' }),
  answerTicket: act({ answer: '已改正', method: 'phone' }),
  contactCitizen: act(spoken),
  disputeTicket: act({ reason: '不是本单位办的' }),
  askExtension: act({ reason: '等配件', until: '2027-12-01' }),
  callBack: act(spoken),
  closeAnonymous: act(),
  mergeTicket: { input: ({ ticket, second }) => ({ id: ticket, version: 1, into: second }) },

  unitOverview: plain,
  assignTicket: { input: ({ ticket, staff: to }) => ({ id: ticket, version: 1, to }) },
  decideExtension: act({ decision: 'grant' }),
  decideApproval: act({ decision: 'approve' }),
}
