import type { z } from 'zod/mini'

export interface FieldError {
  readonly field: string
  readonly message: string
  /** Number of the refusal, where the catalogue has one. */
  readonly code?: string
}

/** Chinese names of input fields, for refusals. A field without one is called by its wire name. */
const NAMES: Readonly<Record<string, string>> = {
  projectNo: '办件编号',
  serviceNumber: '服务次数',
  taskCode: '实施编码',
  taskName: '事项名称',
  serviceName: '服务环节',
  areaCode: '行政区划代码',
  orgcode: '受理部门代码',
  serviceTime: '服务时间',
  userProp: '申请人类型',
  proStatus: '办件状态',
  proChannel: '办件渠道',
  winno: '窗口编号',
  proManager: '经办人',
  mobile: '手机号码',
  userName: '申请人姓名或名称',
  certType: '证件类型',
  certKey: '证件号码',
  satisfaction: '整体满意度',
  evalDetail: '评价指标',
  writingEvaluation: '文字评价',
  assessTime: '评价时间',
  pf: '评价渠道',
  evaluateType: '评价类型',
  assessId: '评价标识',
  anonymityFlag: '是否匿名',
  orderNo: '工单号',
  orderNos: '工单号',
  acceptTime: '受理时间',
  content: '投诉内容',
  records: '服务数据',
  phone: '手机号码',
  contact: '联系电话',
  words: '想说的话',
  code: '代码',
  level: '满意程度',
  codes: '评价指标',
  text: '文字评价',
  requestKey: '请求标识',
  visitor: '访客标识',
  target: '评价对象',
  region: '行政区划代码',
  month: '月份',
  from: '起算日期',
  days: '天数',
  unit: '计算单位',
  rule: '期限名称',
  finding: '核实结论',
  grounds: '核实依据',
  triage: '整改方式',
  class: '问题类别',
  reason: '原因',
  plannedFor: '完成日期',
  responsible: '责任人',
  ruleCited: '依据的规定',
  measures: '整改措施',
  answer: '答复内容',
  method: '答复方式',
  version: '版本',
  staff: '工作人员',
  roles: '角色',
  receipt: '回执号',
  serial: '卡号',
  serials: '卡号',
  point: '服务点',
  collectedOn: '开箱日期',
  filledOn: '填卡日期',
  window: '窗口',
  matter: '事项',
  wantsCall: '是否愿意接受回访',
  rows: '评议卡',
  size: '张数',
  on: '回访日期',
  outcome: '回访结果',
  name: '姓名',
}

/** What is wrong with each field of an input, in Chinese, from the issues a schema reports. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], input: unknown): FieldError[] {
  return issues.map((issue) => {
    const field = issue.path.map(String).join('.')
    const name = NAMES[String(issue.path[0] ?? '')] ?? field
    return { field, message: `${name}${reason(issue, valueAt(input, issue.path))}` }
  })
}

function reason(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined || value === null || value === '') return '不能为空'
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'number' ? `不能大于 ${issue.maximum}` : `太长，最多 ${issue.maximum} 个`
    case 'too_small':
      return issue.origin === 'number' ? `不能小于 ${issue.minimum}` : `太短，至少 ${issue.minimum} 个`
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')} 之一`
    case 'invalid_format':
      return '格式不正确'
    default:
      return '类型不正确'
  }
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], input)
