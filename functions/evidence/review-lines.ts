import { civilTime } from '../../shared/domain/calendar/civil.ts'
import type { Review, ReviewOutcome, Verdict } from '../../shared/domain/review/review.ts'
import { FINDING_NAMES } from '../../shared/domain/ticket/wording.ts'
import type { PackSheet } from '../printing/ports.ts'

const OUTCOMES: Readonly<Record<ReviewOutcome, string>> = {
  upheld: '维持',
  mistaken: '误评',
  malicious: '恶意',
  tolerated: '容错',
  corrected: '更正',
}

const verdictText = ({ outcome, finding }: Verdict): string =>
  finding ? `${OUTCOMES[outcome]}为${FINDING_NAMES[finding]}` : OUTCOMES[outcome]

/** In the place of what the citizen wrote to the reviewers. */
const LEFT_OUT = '评价人的陈述不列入本卷'

/**
 * A review as it stands in an evidence pack: what was asked and what was decided and why. The opinions of single reviewers are
 * not in it, since the second must not know the first; nor is what the citizen wrote to them, since the unit has the pack.
 */
export function reviewLines({ subject, filedBy, filedAt, asks, grounds, ...review }: Review): PackSheet['reviews'][number] {
  const { decision, objection, ruling, withdrawn } = review
  const lines = [
    `${civilTime(filedAt)}　${filedBy === 'unit' ? '承办单位' : '评价人'}申请：${OUTCOMES[asks]}`,
    `理由：${filedBy === 'unit' ? grounds : LEFT_OUT}`,
    withdrawn && `${civilTime(withdrawn.at)}　撤回：${withdrawn.reason}`,
    decision && `${civilTime(decision.at)}　决定：${verdictText(decision)}`,
    ...(decision?.reasons.map((reason) => `决定的理由：${reason}`) ?? []),
    objection && `${civilTime(objection.at)}　评价人异议：${LEFT_OUT}`,
    ruling && `${civilTime(ruling.at)}　异议${ruling.sustained ? '成立' : '不成立'}：${ruling.reason}`,
  ]
  return {
    title: subject === 'rating' ? '对评价的复核' : '对核实结论的复核',
    words: lines.filter((line): line is string => Boolean(line)),
  }
}
