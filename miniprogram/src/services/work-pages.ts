import { type Action, mayDo } from '@shared/contract/authority.ts'
import type { SessionView } from '@shared/contract/schemas/session.ts'
import { texts } from '@/texts/work'
import type { PageName } from './navigate'

export type WorkPage =
  | 'score'
  | 'desk'
  | 'workList'
  | 'unit'
  | 'supervision'
  | 'regionLedger'
  | 'reviews'
  | 'settlements'
  | 'looks'
  | 'protectionReports'
  | 'dashboard'
  | 'regionTickets'
  | 'exports'
  | 'rules'
  | 'staff'
  | 'phone'
  | 'channels'
  | 'exchange'
  | 'cards'

interface Entry {
  readonly page: WorkPage & PageName
  readonly action: Action
  readonly name: string
  /** Only where the place has this way of rating. */
  readonly channel?: string
}

/** The pages of the work area, in the order of the side list. */
const WORK_PAGES: readonly Entry[] = [
  { page: 'score', action: 'read-own-score', name: texts.score },
  { page: 'desk', action: 'ask-for-rating', name: texts.desk },
  { page: 'phone', action: 'record-phone-rating', name: texts.phone, channel: 'phone' },
  { page: 'workList', action: 'handle-tickets', name: texts.workList },
  { page: 'unit', action: 'lead-unit', name: texts.unit },
  { page: 'dashboard', action: 'supervise', name: texts.dashboard },
  { page: 'regionTickets', action: 'supervise', name: texts.regionTickets },
  { page: 'supervision', action: 'decide-cases', name: texts.supervision },
  { page: 'regionLedger', action: 'supervise', name: texts.regionLedger },
  { page: 'protectionReports', action: 'protect', name: texts.protection },
  { page: 'looks', action: 'protect', name: texts.looks },
  { page: 'reviews', action: 'review', name: texts.reviews },
  { page: 'settlements', action: 'settle-reviews', name: texts.settlements },
  { page: 'cards', action: 'read-cards', name: texts.cards, channel: 'card' },
  { page: 'exports', action: 'export-statistics', name: texts.exports },
  { page: 'channels', action: 'manage-channels', name: texts.channels },
  { page: 'exchange', action: 'operate-exchange', name: texts.exchange },
  { page: 'rules', action: 'supervise', name: texts.rules },
  { page: 'staff', action: 'manage-staff', name: texts.staff },
]

/** The work pages that the signed-in person may open; `channels`: of those ways of rating alone, when they are known. */
export const workPages = ({ me }: SessionView, channels?: readonly string[]): readonly Entry[] =>
  WORK_PAGES.filter(
    ({ action, channel }) => mayDo(action, me.roles) && (!channels || channel === undefined || channels.includes(channel)),
  )
