import type { AskedView, CaseLine } from '@shared/contract/schemas/supervision.ts'
import { dateText } from '@/services/format'

const asked: Readonly<Record<AskedView['what'], string>> = {
  dispute: '派单异议',
  extension: '申请延期',
  approval: '整改方式待批',
}

const AWAITED: Readonly<Record<string, string>> = {
  'first-contact': '联系核实',
  'call-back': '回访',
  'dispute-decision': '主管部门审核异议',
}

/** For what the time runs; of a limit for verification until it is verified, then for the answer. */
const awaits = ({ due: { rule }, state }: Pick<CaseLine, 'due' | 'state'>): string =>
  AWAITED[rule] ?? (rule === 'verification' && state === 'received' ? '核实' : '整改答复')

export const texts = {
  asked,
  awaits,
  list: '差评',
  dueColumn: '期限',
  matterColumn: '事项',
  whoseColumn: '经办人',
  stateColumn: '进展',
  actColumn: '操作',
  nobody: '还没有指定',
  rung: (name: string | undefined) => name ?? '还没有上报',
  extended: '已延期',
  provisionalNote: '暂定：期限里有一段的节假日安排还没有发布，发布后会重新计算。',
  askedBy: ({ by, at }: AskedView) => `${by}，${at.slice(0, 16)}`,
  until: (day: string) => `延期到 ${dateText(day)}`,
  rightUnit: (name: string) => `说应由 ${name} 承办`,
  plannedFor: (day: string) => `计划 ${dateText(day)} 完成`,
  step: (name: string) => `审批环节：${name}`,

  sending: '正在提交',
  failureTitle: '没有提交成功。',
  reason: '理由',
  reasonPlaceholder: '写给经办人看，也记入办理经过',
  words: '批示意见',
  needsChoice: '请先选审批意见',
  needsReason: '请写明理由',
  submit: '提交审批意见',
  choice: '审批意见',
  refresh: '刷新',
  changedTitle: '这件差评刚被别人处理过',
  changedText: '请先看最新的经过，再决定。',

  extensionTitle: '审批延期',
  extensionText: '同意以后按新的日期办理；法定期限之后办结的记为延期，不算按期。',
  extensionUntil: '申请延到',
  legal: '现在的期限',
  grant: '同意延期',
  refuse: '不同意延期',
  refuseHelp: '期限不变',

  approvalTitle: '审批整改方式',
  approvalText: '同意以后进入下一环节；全部环节同意后开始整改。',
  proposal: '拟定的整改方式',
  class: '问题类别',
  approved: '已经同意的环节',
  next: '现在的环节',
  approve: '同意',
  sendBack: '退回重拟',
  sendBackHelp: '经办人按理由重新拟定，从第一个环节审起',
}
