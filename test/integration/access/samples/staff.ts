import { plain, type Sample, type Samples } from '../sample.ts'
import type { Ids } from '../world.ts'

const spoken = { method: 'phone', reached: true, words: '问过情况' } as const

/** Something done with a ticket as it was seen when it was opened. */
const act = (more: Readonly<Record<string, unknown>> = {}): Sample => ({
  input: ({ ticket }: Ids, at) => ({ id: ticket, version: at.ticket, ...more }),
})

/** Handlers and leads see the evidence of their unit’s tickets alone. */
const ofUnit: Pick<Sample, 'ofUnit'> = { ofUnit: ['handler', 'lead'] }

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
  mergeTicket: { input: ({ third, ticket }, at) => ({ id: third, version: at.third, into: ticket }) },
  ledger: plain,
  requestLedger: plain,
  ledgerFiles: plain,

  staffReminders: plain,
  acceptStaffReminder: { input: () => ({ way: 'off' }) },

  unitOverview: plain,
  assignTicket: { input: ({ second, staff: to }, at) => ({ id: second, version: at.second, to }) },
  recuseConcerned: { input: ({ second, staff: concerns }, at) => ({ id: second, version: at.second, concerns }) },
  decideExtension: act({ decision: 'grant' }),
  decideApproval: act({ decision: 'approve' }),

  attachmentLink: { input: ({ ticket }) => ({ id: ticket, type: 'image/png', bytes: 9 }) },
  attachPicture: { input: ({ ticket }) => ({ id: ticket, upload: 'p'.repeat(22), name: '照片' }) },
  seeAttachment: { input: ({ second, attachment }) => ({ id: second, attachment }), ...ofUnit },
  requestPack: { input: ({ second }) => ({ id: second }), ...ofUnit },
  packs: { input: ({ second }) => ({ id: second }), ...ofUnit },
  packFile: { input: ({ second, pack }) => ({ id: second, pack }), ...ofUnit },
  callCitizen: { input: ({ ticket }) => ({ id: ticket }) },

  appeals: { input: ({ ticket }) => ({ ticket }) },
  fileAppeal: { input: ({ ticket }) => ({ ticket, subject: 'rating', asks: 'mistaken', grounds: '评的是别的窗口' }) },
  withdrawAppeal: { input: ({ appeal }, at) => ({ id: appeal, version: at.appeal, reason: '再想想' }) },
}
