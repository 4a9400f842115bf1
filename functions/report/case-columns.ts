import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { type CaseFigures, callBackRate, caseFigures } from '../../shared/domain/statistics/case-figures.ts'
import type { Counters } from '../../shared/domain/statistics/counters.ts'
import type { Sheet } from './ports.ts'

type CallBack = PolicyProfile['callBack']
type Column = Sheet['columns'][number]
interface Numbers {
  readonly ratings: CaseFigures
  readonly complaints: CaseFigures
  readonly callBack: CallBack
}

/** Each column beside its cell, so that neither can be out of step. */
type CaseColumn = readonly [title: string, type: Column['type'], cell: (of: Numbers) => number | null]

const COLUMNS = ({ name }: CallBack): readonly CaseColumn[] => [
  ['差评件', 'number', ({ ratings }) => ratings.opened],
  ['并单', 'number', ({ ratings }) => ratings.merged],
  ['查实', 'number', ({ ratings }) => ratings.founded],
  ['解释说明', 'number', ({ ratings }) => ratings.explained],
  ['整改完毕', 'number', ({ ratings }) => ratings.rectified],
  ['整改率', 'share', ({ ratings }) => ratings.rectification.value],
  ['已答复', 'number', ({ ratings }) => ratings.answered],
  ['按期答复', 'number', ({ ratings }) => ratings.onTime],
  ['延期答复', 'number', ({ ratings }) => ratings.extended],
  ['超期答复', 'number', ({ ratings }) => ratings.late],
  ['未起算期限答复', 'number', ({ ratings }) => ratings.untimed],
  ['回访联系上', 'number', ({ ratings }) => ratings.reached],
  ['回访未接通', 'number', ({ ratings }) => ratings.unreachable],
  ['未经系统呼叫的回访', 'number', ({ ratings }) => ratings.unplaced],
  ['匿名无法回访', 'number', ({ ratings }) => ratings.nobody],
  [`${name}：分子`, 'number', ({ ratings, callBack }) => callBackRate(ratings, callBack).numerator],
  [`${name}：分母`, 'number', ({ ratings, callBack }) => callBackRate(ratings, callBack).denominator],
  [name, 'share', ({ ratings, callBack }) => callBackRate(ratings, callBack).value],
  ['对整改满意', 'number', ({ ratings }) => ratings.satisfied],
  ['对整改基本满意', 'number', ({ ratings }) => ratings.fair],
  ['对整改不满意', 'number', ({ ratings }) => ratings.unsatisfied],
  ['群众自己评价', 'number', ({ ratings }) => ratings.saidHimself],
  ['回访整改满意率', 'share', ({ ratings }) => ratings.satisfaction.value],
  ['投诉件', 'number', ({ complaints }) => complaints.opened],
  ['投诉已答复', 'number', ({ complaints }) => complaints.answered],
  ['投诉按期答复', 'number', ({ complaints }) => complaints.onTime],
  ['投诉延期答复', 'number', ({ complaints }) => complaints.extended],
  ['投诉超期答复', 'number', ({ complaints }) => complaints.late],
]

/** Columns of how bad ratings and complaints were dealt with, the share with a target by the place's own name. */
export const caseColumns = (callBack: CallBack): Sheet['columns'] =>
  COLUMNS(callBack).map(([title, type]) => ({ title, width: Math.max(8, title.length * 2 + 2), type }))

/** The cells of a row for those columns. */
export function caseCells(counters: Counters, callBack: CallBack): Array<number | null> {
  const of = { ratings: caseFigures(counters, 'rating'), complaints: caseFigures(counters, 'complaint'), callBack }
  return COLUMNS(callBack).map(([, , cell]) => cell(of))
}

/** What the columns count, for the sheet that says so. */
export const caseNotes = ({ name, denominator, target, clause }: CallBack): ReadonlyArray<readonly [string, string]> => [
  ['答复', '按期、延期、超期三项之和等于起算了期限的已答复件。批准延期的，过了法定期限才答复的记延期，不记按期。'],
  ['整改率', '整改完毕 ÷（查实 − 解释说明）。解释说明的没有可整改的，另计。'],
  [
    name,
    `${
      denominator === 'named-bad'
        ? '实名差评中已回访并整改的 ÷ 实名差评。'
        : '已答复的差评中已回访的 ÷ 已答复的差评；匿名无法回访的不在分子，也不在分母。'
    }联系上，或者按规定次数都未接通并逐次登记的，算已回访。目标 ${target * 100}%。${clause.document} ${clause.article}。`,
  ],
  ['未经系统呼叫的回访', '回访联系上或者未接通的记录，有电话不是通过系统呼叫的；仍算已回访，另行列出。'],
  ['群众自己评价', '对整改的评价中群众自己在进度页给的；其余是单位回访时记录的。'],
  ['并单', '同一人同一事项并入另一件办理的，计入差评件，答复和回访随主件，不重复计。'],
  ['不予采纳', '经复核认定误评或恶意的，不计入任何一项。'],
]
