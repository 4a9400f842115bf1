import { join } from 'node:path'
import { readJson, writeJson } from '../../host/json-file.ts'

export type CastRole = 'citizen' | 'staff' | 'handler' | 'admin' | 'operator' | 'reviewer' | 'cardkeeper' | 'lead'

/** Who plays whom in the demo data, and what there is to look at. All of it is made up. */
export interface Cast {
  readonly people: ReadonlyArray<{ readonly role: CastRole; readonly name: string; readonly phone: string }>
  /** Dynamic codes of services nobody has rated, newest first. */
  readonly services: ReadonlyArray<{ readonly code: string; readonly title: string }>
  /** Printed codes of windows. */
  readonly windows: ReadonlyArray<{ readonly code: string; readonly title: string }>
}

const file = (dataDir: string): string => join(dataDir, 'cast.json')

export const readCast = (dataDir: string): Cast => readJson(file(dataDir), { people: [], services: [], windows: [] })
export const writeCast = (dataDir: string, cast: Cast): void => writeJson(file(dataDir), cast)

/** Name of a role and the page where it begins. */
export const ROLES: Readonly<Record<CastRole, { readonly name: string; readonly page: string }>> = {
  citizen: { name: '市民', page: '/pages/home/index' },
  staff: { name: '窗口人员', page: '/packages/staff/score/index' },
  handler: { name: '差评办理', page: '/packages/staff/tickets/index' },
  lead: { name: '单位负责人', page: '/packages/staff/unit/index' },
  admin: { name: '管理员', page: '/packages/admin/dashboard/index' },
  reviewer: { name: '复核', page: '/packages/review/reviews/index' },
  operator: { name: '电话登记', page: '/packages/point/phone/index' },
  cardkeeper: { name: '评议卡专人', page: '/packages/point/cards/index' },
}
