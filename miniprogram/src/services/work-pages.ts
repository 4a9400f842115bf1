import { type Action, mayDo } from '@shared/contract/authority.ts'
import type { SessionView } from '@shared/contract/schemas/session.ts'
import { texts } from '@/texts/work'
import type { PageName } from './navigate'

export type WorkPage =
  | 'score'
  | 'workList'
  | 'dashboard'
  | 'regionTickets'
  | 'exports'
  | 'rules'
  | 'staff'
  | 'channels'
  | 'exchange'

interface Entry {
  readonly page: WorkPage & PageName
  readonly action: Action
  readonly name: string
}

/** The pages of the work area, in the order of the side list. */
const WORK_PAGES: readonly Entry[] = [
  { page: 'score', action: 'read-own-score', name: texts.score },
  { page: 'workList', action: 'handle-tickets', name: texts.workList },
  { page: 'dashboard', action: 'supervise', name: texts.dashboard },
  { page: 'regionTickets', action: 'supervise', name: texts.regionTickets },
  { page: 'exports', action: 'export-statistics', name: texts.exports },
  { page: 'channels', action: 'manage-channels', name: texts.channels },
  { page: 'exchange', action: 'operate-exchange', name: texts.exchange },
  { page: 'rules', action: 'supervise', name: texts.rules },
  { page: 'staff', action: 'manage-staff', name: texts.staff },
]

/** The work pages that the signed-in person may open. */
export const workPages = ({ me }: SessionView): readonly Entry[] => WORK_PAGES.filter(({ action }) => mayDo(action, me.roles))
