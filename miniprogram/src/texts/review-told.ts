import type { ReviewProgress } from '@shared/contract/schemas/review.ts'
import { dateText } from '@/services/format'

type Subject = ReviewProgress['subject']
type Outcome = NonNullable<ReviewProgress['decision']>['outcome']

const pairs = '两位与承办单位无关的人员正在复核。'

/** What the citizen is told of reviews. */
export const texts = {
  title: (subject: Subject) => (subject === 'rating' ? '承办单位对您的评价申请了复核' : '核实结论的复核'),
  ownTitle: '您对核实结论的异议',
  state: {
    filed: pairs,
    'first-opinion': pairs,
    split: '两位复核人员意见不一，由主管部门裁定。',
    objected: '您的异议由主管部门裁定，裁定之前结论不生效。',
  } as Readonly<Partial<Record<ReviewProgress['state'], string>>>,
  result: (name: string) => `复核结论：${name}`,
  pending: (day: string) => `您有异议的，请在 ${dateText(day)}前提出；期满没有异议才生效。`,
  yours: '您的异议',
  sustained: '您的异议成立，评价照旧有效。',
  dismissed: '您的异议不成立，结论生效。',
  object: '提出异议',
  objectHelp: '请说明为什么不同意。只能提一次，由主管部门裁定。',
  objectWords: '为什么不同意这个结论？',
  dispute: '对核实结论有异议',
  disputeUntil: (day: string) => `可以提一次，到 ${dateText(day)}为止。`,
  disputeOnce: '可以提一次。',
  disputeHelp: '由两位与承办单位无关的人员复核，结果写在这里。只能提一次。',
  disputeWords: '哪里与事实不符？',
  submit: '提交异议',
  needs: '请写明原因',
}

const MEANS: Readonly<Record<Outcome, string>> = {
  upheld: '您的评价有效，照常计入。',
  mistaken: '您的评价不再计入统计，记录保留。',
  malicious: '您的评价不再计入统计，记录保留。',
  tolerated: '您的评价照常计入单位的统计，不计入当事人个人。',
  corrected: '核实结论改过来，接着办理。',
}

/** What an outcome means for whoever rated. */
export const meaning = (subject: Subject, outcome: Outcome): string =>
  subject === 'verification' && outcome === 'upheld' ? '核实结论不变。' : MEANS[outcome]
