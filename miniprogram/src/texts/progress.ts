import type { ProgressView } from '@shared/contract/schemas/evaluation.ts'
import type { TicketProgress } from '@shared/contract/schemas/ticket.ts'
import { dateText } from '@/services/format'
import { legalUnitText } from './due'

export const texts = {
  title: '处理进度',
  receipt: (number: string) => `回执 ${number}`,
  headings: {
    received: '正在核实',
    disputed: '正在核实',
    proposed: '已经核实，正在安排整改',
    'extension-asked': '正在整改',
    closed: '已经办结',
    merged: '和您的另一件一起办理',
    void: '经复核不予采纳',
    verified: '已经核实，正在安排整改',
    rectifying: '正在整改',
    answering: '正在写答复',
    answered: '已经答复',
  } satisfies Record<TicketProgress['state'], string>,
  good: '您的评价',
  untilAnswer: '距最迟答复',
  overdueBy: '已超过最迟答复',
  overdueText: '已经超过期限，上一级正在督办。',
  provisional: '明年的节假日安排还没有公布，公布后这个日期会重新计算。',
  history: '经过',
  received: '已收到',
  rated: (level: string, reasons: readonly string[]) => `您评了“${level}”${reasons.length ? `：${reasons.join('、')}` : ''}。`,
  supplement: '这是补充评价。',
  added: '追加评价',
  addedWas: (level: string, reasons: readonly string[]) => `追加为“${level}”${reasons.length ? `：${reasons.join('、')}` : ''}。`,
  withheld: {
    words: '您写的话没有公开：里面可能有电话、证件号码，或者不宜公开的词。评价等次照常计入，办理不受影响。',
    wechat: '您写的话没有公开：微信内容安全检查认为不宜公开。评价等次照常计入，办理不受影响。',
  } satisfies Record<NonNullable<ProgressView['rating']['withheld']>, string>,
  superseded: (level: string) => `原先到期记下的“${level}（默认）”已由这条评价取代，两条都留着。`,
  verifying: '正在核实',
  verifyingText: '由承办单位核实情况是否属实。',
  verified: '已核实',
  findings: { founded: '情况属实。', partly: '部分属实。', unfounded: '没有查实。', unverifiable: '无法核实。' } satisfies Record<
    NonNullable<TicketProgress['finding']>,
    string
  >,
  rectify: '整改',
  arranging: '正在确定整改方式',
  rectifying: '整改中',
  rectified: '已整改',
  explained: '解释说明',
  triages: {
    immediate: '处理方式：立行立改。',
    planned: '处理方式：限期整改。',
    explain: '处理方式：解释说明。',
  } satisfies Record<NonNullable<TicketProgress['triage']>, string>,
  unit: (name: string) => `承办单位：${name}。`,
  since: (day: string) => `${day}起`,
  answer: '答复您',
  answered: '已答复',
  latest: (day: string) => `最迟 ${day}`,
  methods: { sms: '已用短信答复。', phone: '已用电话答复。', visit: '已当面答复。' } satisfies Record<
    Exclude<NonNullable<TicketProgress['method']>, 'mini-program'>,
    string
  >,
  limits: (place: ProgressView['place']) =>
    place.ticketClasses.map(({ amount, unit }) => `查实之日起 ${amount} ${legalUnitText(unit)}内整改并答复。`).join(''),
  foot: (today: string, documentNumber: string) => `今天是 ${dateText(today)}。依据：${documentNumber}。`,
  askTitle: '查看处理进度',
  askText: '输入回执编号。不满意和非常不满意的评价，在任何设备上都能查到。',
  askField: '回执编号',
  ask: '查看',
  other: '查别的回执',
}
