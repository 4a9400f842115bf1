import { plain, type Samples } from '../sample.ts'

const holidaysOf = (region: string) => ({ region, dates: ['2027-07-27'], name: '火把节', document: '示例〔2026〕1号' })

/** Those who answer for a region. */
export const region: Samples = {
  dashboard: { input: (of) => ({ region: of.region }) },
  ranking: { input: (of) => ({ region: of.region, kind: 'org' }) },
  regionTickets: { input: (of) => ({ region: of.region }) },
  regionTicket: { input: ({ ticket }) => ({ id: ticket }) },
  requestExport: { input: (of) => ({ region: of.region }) },
  exports: plain,
  regionLedger: { input: (of) => ({ region: of.region, unit: of.org }) },
  requestRegionLedger: { input: (of) => ({ region: of.region, unit: of.org }) },
  regionLedgerFiles: plain,
  staffList: plain,
  invite: { input: ({ staff }) => ({ staff, roles: ['handler'] }) },
  rules: plain,
  deadline: { input: () => ({ from: '2026-11-02', rule: 'first-contact' }) },

  bureauReminders: plain,
  acceptBureauReminder: { input: () => ({ way: 'off' }) },
  calendar: plain,
  previewNotice: { input: ({ region: at }) => ({ holidays: holidaysOf(at) }) },
  loadNotice: { input: ({ region: at }) => ({ holidays: holidaysOf(at), revision: 99 }) },

  protectionReports: plain,
  openProtection: { input: ({ report }) => ({ id: report }) },
  protectionNumber: { input: ({ report }) => ({ id: report }) },
  noteProtection: { input: ({ report }, at) => ({ id: report, version: at.report, words: '已经找负责人谈话', close: false }) },

  reviews: plain,
  review: { input: ({ judged }) => ({ id: judged }) },
  giveOpinion: { input: ({ judged }, at) => ({ id: judged, version: at.judged, outcome: 'upheld', reason: '依据充分' }) },
  settlements: plain,
  settlement: { input: ({ judged }) => ({ id: judged }) },
  settleReview: { input: ({ judged }, at) => ({ id: judged, version: at.judged, outcome: 'upheld', reason: '依据充分' }) },
  ruleObjection: { input: ({ judged }, at) => ({ id: judged, version: at.judged, sustained: false, reason: '依据充分' }) },

  lateTickets: { input: (of) => ({ region: of.region }) },
  decisions: plain,
  unitsToChoose: { input: (of) => ({ region: of.region }) },
  decideDispute: {
    input: ({ second, org }, at) => ({ id: second, version: at.second, decision: 'reassign', reason: '属于它', org }),
  },
  bureauApproval: { input: ({ ticket }, at) => ({ id: ticket, version: at.ticket, decision: 'approve' }) },
  bureauExtension: { input: ({ ticket }, at) => ({ id: ticket, version: at.ticket, decision: 'grant' }) },
  looks: plain,

  exchange: plain,
  parkedUpward: plain,
  redriveUpward: { input: () => ({ key: 'forged' }) },
  upwardDay: { input: () => ({ day: '2026-11-02' }) },
  dictionaryVersions: plain,
  serviceRows: { input: () => ({ records: [{}] }) },
  ratingRows: { input: () => ({ records: [{}] }) },
  askExchangeFile: { input: () => ({ period: '2026-11' }) },
  exchangeFiles: plain,
}
