import type { ReviewDetail, ReviewRow } from '@shared/contract/schemas/review.ts'
import { dateText, dayText } from '@/services/format'
import { type Outcome, outcomes, type Subject, subjects, verdict } from './review-names'
import { texts as ticket } from './ticket'

const states: Readonly<Record<ReviewRow['state'], string>> = {
  filed: '等第一位复核人员',
  'first-opinion': '等第二位复核人员',
  split: '意见不一，待裁定',
  decided: '已告知评价人，异议期内',
  objected: '评价人有异议，待裁定',
  final: '已终结',
  withdrawn: '已撤回',
}

export const texts = {
  outcomes,
  subjects,
  states,
  verdict,
  asks: ({ subject, asks }: Pick<ReviewRow, 'subject' | 'asks'>) =>
    subject === 'verification' ? '请求更正核实结论' : asks === 'tolerated' ? '请求容错' : `认为是${outcomes[asks]}`,
  filedBy: { unit: '承办单位申诉', citizen: '评价人提出异议' } satisfies Record<ReviewRow['filedBy'], string>,

  listTitle: '申诉复核',
  settleTitle: '复核裁定',
  head: (mine: number) => (mine > 0 ? `等您提意见 ${mine} 件` : '没有等您提意见的'),
  settleHead: (mine: number) => (mine > 0 ? `等您裁定 ${mine} 件` : '没有等您裁定的'),
  summary: (open: number, overdue: number) => `正在复核 ${open} 件，超期 ${overdue} 件`,
  views: { open: '正在复核', ended: '已经终结' },
  list: '复核',
  dueColumn: '最迟作出结论',
  matterColumn: '事项',
  askedColumn: '请求',
  stateColumn: '进展',
  actColumn: '操作',
  given: '您已提意见',
  objectBefore: (day: string) => `异议到 ${dayText(day)}为止`,
  look: '查看',
  opine: '提意见',
  settle: '裁定',
  emptyTitle: '没有正在复核的',
  emptyText: '承办单位的申诉和评价人的异议会出现在这里；与您的单位有关的，由别人复核。',
  endedTitle: '这个月没有终结的',
  endedText: '结论和理由会留在这里。',

  caseTitle: '复核',
  missingTitle: '没有说是哪一件',
  toList: '回到列表',
  disputed: (finding: NonNullable<ReviewRow['disputed']>) => `有异议的结论：${ticket.findings[finding]}`,
  said: '评价人怎么说',
  saidAgain: '评价人的异议',
  noWords: '没有写文字。',
  unitSaid: '承办单位怎么说',
  unitGrounds: '申诉的理由',
  citizenGrounds: '提出异议的理由',
  found: '核实结论',
  notFound: '还没有核实。',
  grounds: '核实依据',
  measures: '整改措施',
  answer: '给评价人的答复',
  where: '办理地点',
  served: '办理时间',
  evidence: '证据图片',
  noEvidence: '没有附图片。',
  seen: '每次查看都有记录。',
  history: '办理经过',
  noOpinions: '还没有意见。',
  opinions: '复核意见',
  hidden: '别人的意见，等您提过意见以后才显示。',
  mine: '您的意见',
  other: '另一位的意见',
  opinion: (at: number) => `第${['一', '二'][at] ?? at + 1}位的意见`,
  decision: '结论',
  reasons: '理由',
  noEffect: '异议期满，或者异议被驳回之前，结论不生效。',
  protected: '这里不显示评价人是谁。',

  opineTitle: '提复核意见',
  opineHelp: '请只看材料，独立判断。另一位的意见，双方都提过以后才互相看得到。',
  settleFormTitle: '裁定',
  settleHelp: '两位复核人员意见不一。请看过双方材料和两份意见，写明理由。',
  ruleTitle: '裁定异议',
  ruleHelp: '评价人不同意复核结论。异议成立的，评价照旧有效；不成立的，结论生效。',
  outcome: '结论',
  outcomeHelp: {
    upheld: { rating: '评价有效，照常计入', verification: '核实结论不变' },
    mistaken: '评的不是这次服务，或者选错了等次；不再计入',
    malicious: '捏造或敲诈；不再计入',
    tolerated: '确有差错，但属于应当容错的情形；计入单位，不计入个人',
    corrected: '原来的核实结论不对',
  },
  correctTo: '更正为',
  reason: '理由',
  reasonHelp: '会原样告诉评价人和承办单位，请不要写评价人的姓名和电话。',
  sustain: '异议成立',
  sustainHelp: '评价照旧有效',
  dismiss: '异议不成立',
  dismissHelp: '复核结论生效',
  needsOutcome: '请先选结论',
  needsFinding: '请选更正为什么',
  needsReason: '请写明理由',
  submitOpinion: '提交意见',
  submitSettlement: '提交裁定',
  sending: '正在提交',
  failureTitle: '没有提交成功。',
  failureKept: '您写的内容还在，请再提交一次。',
  changedTitle: '这件复核有了新的变化',
  changedText: '请刷新后再办。',
  refresh: '刷新',
  recorded: '已记录。',

  appealTitle: '申诉与复核',
  appealHelp: '认为评价不实或者应当容错的，可以申诉一次，由两位与本单位无关的人员复核。申诉期间，办理期限照算。',
  appeal: '申诉',
  appealUntil: (day: string) => `最迟 ${dateText(day)}`,
  until: (state: string, day: string) => `${state}，最迟 ${day}`,
  needsSubject: '请选就什么申诉',
  needsAsks: '请选申诉请求',
  appealWhat: '就什么申诉',
  appealAsks: '申诉请求',
  appealGrounds: '理由',
  appealGroundsHelp: '这一件附的图片会一起作为证据。请不要写评价人的姓名和电话。',
  appealSubmit: '提交申诉',
  asksHelp: {
    mistaken: '评的不是这次服务，或者选错了等次',
    malicious: '捏造事实，或者以差评要挟',
    tolerated: '确有差错，但属于应当容错的情形',
  },
  withdraw: '撤回申诉',
  withdrawTitle: '撤回申诉',
  withdrawHelp: '撤回以后不能再就同一件申诉。',
  withdrawReason: '撤回的理由',
  withdrawSubmit: '确认撤回',
  objected: '评价人提出了异议。',
  ruled: (sustained: boolean) => (sustained ? '异议成立，评价照旧有效。' : '异议不成立，结论生效。'),
} as const

export const outcomeHelp = (subject: Subject, outcome: Outcome): string => {
  const said = texts.outcomeHelp[outcome]
  return typeof said === 'string' ? said : said[subject]
}

/** The outcomes there are for what is reviewed. */
export const outcomesOf = (subject: Subject): readonly Outcome[] =>
  subject === 'rating' ? ['upheld', 'mistaken', 'malicious', 'tolerated'] : ['upheld', 'corrected']

/** What a verification can be corrected to. */
export const correctionsOf = ({ disputed }: Pick<ReviewDetail['review'], 'disputed'>) =>
  disputed === 'founded' || disputed === 'partly' ? (['unfounded', 'unverifiable'] as const) : (['founded', 'partly'] as const)
