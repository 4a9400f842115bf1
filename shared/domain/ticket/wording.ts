import type { CallBackOutcome, ContactMethod, Finding, Satisfaction, TicketOrigin, Triage } from './ticket.ts'
import type { TicketCommand, TicketState } from './transitions.ts'

/** What documents call the states, the steps and what was found. */
export const STATE_NAMES: Readonly<Record<TicketState, string>> = {
  received: '待核实',
  disputed: '派单异议待审',
  verified: '待定整改方式',
  proposed: '整改方式待批',
  rectifying: '整改中',
  'extension-asked': '延期待批',
  answering: '待答复',
  answered: '待回访',
  closed: '已办结',
  merged: '已并单',
  void: '不予采纳',
}

export const STEP_NAMES: Readonly<Record<TicketCommand | 'open', string>> = {
  open: '收到',
  contact: '联系评价人',
  call: '系统呼叫',
  assign: '指定经办人',
  recuse: '写明被反映人，由他回避',
  attach: '附证据图片',
  dispute: '提出派单异议',
  keep: '派单异议不成立',
  reassign: '改派',
  'verify-founded': '核实',
  'verify-unfounded': '核实',
  propose: '拟定整改方式',
  'approve-step': '审批同意',
  'approve-rectify': '审批同意，整改',
  'approve-explain': '审批同意，解释说明',
  'send-back': '审批退回',
  'triage-rectify': '确定整改方式',
  'triage-explain': '确定整改方式',
  'ask-extension': '申请延期',
  'grant-extension': '同意延期',
  'refuse-extension': '不同意延期',
  rectify: '完成整改',
  answer: '答复',
  'miss-call': '回访，没有联系上',
  'call-back': '回访',
  'close-anonymous': '匿名，无从回访，办结',
  'rate-answer': '群众评价整改结果',
  reopen: '群众要求重办',
  merge: '并入另一件',
  absorb: '另一件并入本件',
  separate: '分出来单办',
  'correct-founded': '复核更正核实结论',
  'correct-unfounded': '复核更正核实结论',
  invalidate: '复核不予采纳',
  tolerate: '复核认定容错',
  forget: '保存期已过，清除联系电话',
  recompute: '期限重新计算',
  escalate: '催办',
}

export const ORIGIN_NAMES: Readonly<Record<TicketOrigin, string>> = { rating: '差评', complaint: '投诉', finding: '检查发现' }
export const FINDING_NAMES: Readonly<Record<Finding, string>> = {
  founded: '属实',
  partly: '部分属实',
  unfounded: '不属实',
  unverifiable: '无法核实',
}
export const TRIAGE_NAMES: Readonly<Record<Triage, string>> = {
  immediate: '立行立改',
  planned: '限期整改',
  explain: '解释说明',
}
export const METHOD_NAMES: Readonly<Record<ContactMethod, string>> = {
  'mini-program': '进度页',
  sms: '短信',
  phone: '电话',
  visit: '上门',
}
export const SATISFACTION_NAMES: Readonly<Record<Satisfaction, string>> = {
  satisfied: '满意',
  fair: '基本满意',
  unsatisfied: '不满意',
}
/** Beside what was noted of a call that the system did not put through. */
export const UNPLACED_NAME = '未经系统呼叫'
export const CALL_BACK_NAMES: Readonly<Record<CallBackOutcome, string>> = {
  reached: '已回访',
  unreachable: '多次没有联系上',
  anonymous: '匿名，无从回访',
}
