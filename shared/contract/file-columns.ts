/** A column of a file of services or ratings: the exchange's own field name, what it is called, and what goes in. */
export interface FileColumn {
  readonly field: string
  readonly name: string
  readonly required: boolean
  readonly note: string
}

const column = (field: string, name: string, note = '', required = false): FileColumn => ({ field, name, required, note })
const needed = (field: string, name: string, note = ''): FileColumn => column(field, name, note, true)

/** Columns of an uploaded file of services. */
export const SERVICE_COLUMNS: readonly FileColumn[] = [
  needed('projectNo', '办件编号', '最多 64 位'),
  needed('serviceNumber', '服务次数', '这个办件的第几次服务，从 1 数起'),
  needed('taskCode', '实施编码', '31 位或 33 位'),
  needed('taskName', '事项名称'),
  needed('serviceName', '服务环节', '咨询、申报、补正、缴费、办结、签收'),
  needed('areaCode', '行政区划代码', '12 位'),
  needed('orgcode', '受理部门代码', '18 位统一社会信用代码'),
  needed('serviceTime', '服务时间', '如 2026-11-02 09:30:00'),
  needed('userProp', '申请人类型', '1 自然人，2 企业法人，3 事业法人，4 社会组织法人，5 非法人企业，6 行政机关，9 其他'),
  needed('proStatus', '办件状态', '1 待受理，2 已受理，3 已办结'),
  needed('proChannel', '办件渠道', '1 线上，2 线下（窗口）'),
  column('winno', '窗口编号', '8 位；线下必填'),
  column('proManager', '经办人', '人员编号；不填按排班'),
  column('mobile', '手机号码', '可以不填'),
  column('userName', '申请人姓名或名称', '可以不填'),
  column('certType', '证件类型', '可以不填；111 居民身份证，001 统一社会信用代码'),
  column('certKey', '证件号码', '可以不填'),
]

/** Columns of an uploaded file of finished ratings. */
export const RATING_COLUMNS: readonly FileColumn[] = [
  needed('projectNo', '办件编号', '先有服务数据，才能有评价'),
  needed('serviceNumber', '服务次数'),
  needed('assessId', '评价标识', '这条评价自己的编号，不能重复'),
  needed('satisfaction', '整体满意度', '5 非常满意，4 满意，3 基本满意，2 不满意，1 非常不满意'),
  column('evalDetail', '评价指标', '指标代码，逗号分开，如 510,517'),
  column('writingEvaluation', '文字评价', '最多 150 字，照原话，不要代写'),
  needed('assessTime', '评价时间', '如 2026-11-02 09:45:00'),
  needed('pf', '评价渠道', '1 电脑，2 手机，3 二维码，4 评价器，5 自助终端，6 电话，7 短信'),
  column('evaluateType', '评价类型', '1 第一次，2 追加；不填为 1'),
  column('anonymityFlag', '是否匿名', '1 匿名，2 实名；不填为 1'),
  column('isdefault', '默认评价', '只能是 0 或不填'),
]

export type FileKind = 'services' | 'ratings'
export const FILE_COLUMNS: Readonly<Record<FileKind, readonly FileColumn[]>> = {
  services: SERVICE_COLUMNS,
  ratings: RATING_COLUMNS,
}

/** The field of a heading, written as field name or as Chinese name; undefined for one that means nothing here. */
export const fieldOf = (kind: FileKind, heading: string): string | undefined => {
  const [clean = ''] = heading.trim().replace(/[*＊]/g, '').split('\n')
  return FILE_COLUMNS[kind].find(({ field, name }) => field === clean || name === clean)?.field
}
