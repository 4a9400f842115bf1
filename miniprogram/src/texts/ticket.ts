import type { DueView } from '@shared/contract/schemas/common.ts'
import type { TicketDetail, TicketRow } from '@shared/contract/schemas/ticket.ts'
import { dayText } from '@/services/format'
import { unitText } from './due'

const states: Readonly<Record<TicketRow['state'], string>> = {
  received: '待核实',
  disputed: '派单异议待审',
  proposed: '整改方式待批',
  'extension-asked': '延期待批',
  closed: '已办结',
  merged: '已并单',
  void: '不予采纳',
  verified: '待定整改方式',
  rectifying: '整改中',
  answering: '待答复',
  answered: '待回访',
}
const findings: Readonly<Record<NonNullable<TicketDetail['finding']>, string>> = {
  founded: '属实',
  partly: '部分属实',
  unfounded: '不属实',
  unverifiable: '无法核实',
}
const triages: Readonly<Record<NonNullable<TicketDetail['triage']>, string>> = {
  immediate: '立行立改',
  planned: '限期整改',
  explain: '解释说明',
}
type Note = TicketDetail['history'][number]['note']
const methods: Readonly<Record<NonNullable<Note['method']>, string>> = {
  'mini-program': '写在进度页',
  sms: '短信',
  phone: '电话',
  visit: '上门',
}

/** What is done by phone has its own limit: 请今天联系核实 / 请在 12月17日 前回访 / 超期 1 个工作日未回访. */
function contactText({ left, unit, date, rule }: DueView): string {
  const act = rule === 'call-back' ? '回访' : '核实'
  if (left < 0) return `超期 ${-left} ${unitText(unit)}未${act}`
  return left === 0 ? `请今天${act}` : `请在 ${dayText(date)}前${act}`
}

export const texts = {
  states,
  findings,
  triages,
  methods,
  contactText,
  answeredInTime: '按期答复',
  answeredExtended: '延期答复',
  ended: { merged: '已并单', void: '不予采纳' } as Readonly<Record<string, string>>,
  answeredLate: '超期答复',
  named: '实名',
  anonymous: '匿名',
  namedMeans: '实名评价。评价人是谁，这里不显示；通过系统呼叫联系。',
  leftNumber: '匿名评价，留了联系方式。评价人是谁，这里不显示；通过系统呼叫联系。',
  anonymousMeans: '匿名评价。不能联系评价人，答复写在进度页。',
  provisional: '暂定',
  provisionalNote: '暂定：期限里有一段的节假日安排还没有发布，发布后会重新计算。',

  dueColumn: '最迟答复',
  matterColumn: '事项',
  ratingColumn: '评价与原因',
  stateColumn: '进展',
  actColumn: '操作',
  list: '差评',
  noReason: '没有选原因',
  mergedCount: (count: number) => `并 ${count} 件`,

  said: '群众怎么说',
  noWords: '没有写文字。',
  clock: '期限',
  contactLimit: (amount: number, unit: DueView['unit']) =>
    amount === 0 ? '收到当日联系核实' : `收到之日起 ${amount} ${unitText(unit)}内联系核实`,
  callBackLimit: (amount: number, unit: DueView['unit']) => `答复之日起 ${amount} ${unitText(unit)}内回访`,
  legalLater: '查实之后才开始计算整改期限。',
  legal: (due: string, limit: string) => `整改期限最迟 ${due}（${limit}）`,
  before: (due: string) => `最迟 ${due}`,
  number: '编号',
  projectNo: '办件编号',
  hotline: '12345 工单号',
  acceptedByHotline: '热线受理',
  handedOver: (accepted: string, received: string, days: number) =>
    days > 0 ? `${accepted}；${received} 才转来，隔了 ${days} 天` : `${accepted}；${received} 转来`,
  servedAt: '办理时间',
  openedAt: '收到时间',
  org: '承办单位',
  hall: '办理大厅',
  window: '办理窗口',
  class: '问题类别',
  history: '办理经过',
  waiting: '等待下一步',
  opened: (origin: string) => `收到${origin}`,
  origins: { rating: '差评', complaint: '投诉', finding: '检查发现' },
  verified: (finding: string) => `已核实：${finding}`,
  corrected: (finding: string) => `复核更正核实结论：${finding}`,
  contacted: (method: string) => `联系上了（${method}）`,
  missed: (method: string) => `没有联系上（${method}）`,
  calledBack: (method: string) => `已回访（${method}）`,
  gaveUp: '多次没有联系上，办结',
  satisfied: (satisfaction: string) => `群众评价整改：${satisfaction}`,
  was: (date: string) => `原来的日期：${date}`,
  anew: (date: string) => `新的日期：${date}`,
  until: (date: string) => `延到 ${date}`,
  otherUnit: (name: string) => `单位：${name}`,
  otherTicket: (number: string) => `另一件：${number}`,
  given: (name: string) => `经办人：${name}`,
  picture: (name: string) => `图片：${name}`,
  triaged: (triage: string) => `整改方式：${triage}`,
  rectified: '已整改',
  answered: (method: string) => `已答复（${method}）`,
  responsible: (name: string) => `责任人 ${name}`,
  plannedFor: (date: string) => `计划 ${date} 完成`,
  ruleCited: (rule: string) => `依据：${rule}`,
  by: (name: string) => `经手：${name}`,
}
