import { plain, type Samples } from '../sample.ts'

/** Those who answer for a region. */
export const region: Samples = {
  dashboard: { input: (of) => ({ region: of.region }) },
  ranking: { input: (of) => ({ region: of.region, kind: 'org' }) },
  regionTickets: { input: (of) => ({ region: of.region }) },
  regionTicket: { input: ({ ticket }) => ({ id: ticket }) },
  requestExport: { input: (of) => ({ region: of.region }) },
  exports: plain,
  staffList: plain,
  invite: { input: ({ staff }) => ({ staff, roles: ['handler'] }) },
  rules: plain,
  deadline: { input: () => ({ from: '2026-11-02', rule: 'first-contact' }) },

  lateTickets: { input: (of) => ({ region: of.region }) },
  decisions: plain,
  unitsToChoose: { input: (of) => ({ region: of.region }) },
  decideDispute: { input: ({ ticket, org }) => ({ id: ticket, version: 1, decision: 'reassign', reason: '属于它', org }) },
  bureauApproval: { input: ({ ticket }) => ({ id: ticket, version: 1, decision: 'approve' }) },
  bureauExtension: { input: ({ ticket }) => ({ id: ticket, version: 1, decision: 'grant' }) },
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
