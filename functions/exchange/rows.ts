import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { maskedNumbers } from '../../shared/domain/evaluation/masked-numbers.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'

/** One line of a file, by the exchange's own field names; everything is text, so that no code is taken for a number. */
export type FileRow = Readonly<Record<string, string>>

/** A service as the exchange calls its fields: nothing of the applicant, whatever was pushed. */
export const serviceRow = (service: Service): FileRow => ({
  projectNo: service.projectNo,
  serviceNumber: String(service.serviceNumber),
  taskCode: service.taskCode,
  taskName: service.taskName,
  serviceName: service.stage,
  areaCode: service.regions[0] ?? '',
  orgcode: service.org,
  serviceTime: civilTime(service.servedAt),
  userProp: service.userProp,
  proChannel: service.window ? '2' : '1',
  winno: service.window,
  proManager: service.staff,
  dataSource: service.source,
})

/**
 * What was said of a service: the default that was recorded, the rating, what was added. Neither receipt nor rater: with
 * them one could find out who it was. Numbers in the words are masked.
 */
export function ratingRows({ projectNo, serviceNumber, rating, added, default: fallback }: Service): FileRow[] {
  const key = { projectNo, serviceNumber: String(serviceNumber) }
  const rows: FileRow[] = []
  if (fallback) rows.push(line(key, { level: fallback.level, codes: [], text: '', at: fallback.at }, { isdefault: '1' }))
  if (rating) {
    const { pf, named, channel } = rating
    rows.push(line(key, rating, { pf: String(pf), evaluateType: '1', anonymityFlag: named ? '2' : '1', channel, isdefault: '0' }))
  }
  if (added) rows.push(line(key, added, { pf: String(added.pf), evaluateType: '2', channel: added.channel, isdefault: '0' }))
  return rows
}

interface Words {
  readonly level: number
  readonly codes: readonly string[]
  readonly text: string
  readonly at: number
}

const line = (key: FileRow, said: Words, more: FileRow): FileRow => ({
  ...key,
  satisfaction: String(said.level),
  evalDetail: said.codes.join(','),
  writingEvaluation: maskedNumbers(said.text),
  assessTime: civilTime(said.at),
  ...more,
})

export const SERVICE_FIELDS: ReadonlyArray<readonly [string, string]> = [
  ['projectNo', '办件编号'],
  ['serviceNumber', '服务次数'],
  ['taskCode', '实施编码'],
  ['taskName', '事项名称'],
  ['serviceName', '服务环节'],
  ['areaCode', '行政区划代码'],
  ['orgcode', '受理部门代码'],
  ['serviceTime', '服务时间'],
  ['userProp', '申请人类型'],
  ['proChannel', '办件渠道'],
  ['winno', '窗口编号'],
  ['proManager', '经办人'],
  ['dataSource', '数据来源'],
]

export const RATING_FIELDS: ReadonlyArray<readonly [string, string]> = [
  ['projectNo', '办件编号'],
  ['serviceNumber', '服务次数'],
  ['satisfaction', '整体满意度'],
  ['evalDetail', '评价指标'],
  ['writingEvaluation', '文字评价'],
  ['assessTime', '评价时间'],
  ['pf', '评价渠道代码'],
  ['evaluateType', '评价类型'],
  ['anonymityFlag', '是否匿名'],
  ['isdefault', '默认评价'],
  ['channel', '评价渠道'],
]
