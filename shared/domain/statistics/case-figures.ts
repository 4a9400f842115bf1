import type { PolicyProfile } from '../policy/profile.ts'
import type { TicketOrigin } from '../ticket/ticket.ts'
import { CASE_COUNTERS, type CaseCounter, counterOf, PREFIX } from './case-counters.ts'
import type { Counters } from './counters.ts'
import { type Rate, rate } from './rate.ts'

/** What became of the tickets of an origin: how many, and the shares of them. */
export interface CaseFigures extends Readonly<Record<CaseCounter, number>> {
  readonly opened: number
  /** Neither answered nor merged. */
  readonly open: number
  /** Answered on time over all that were to be answered: 延期 is in the whole and not on time. */
  readonly onTimeRate: Rate
  /** 整改率: put right over what was to be put right: found true, and not a case for explaining. */
  readonly rectification: Rate
  /** 回访整改满意率: 满意 and 基本满意 over all that was said of answers: of one that was done again, of each. */
  readonly satisfaction: Rate
}

/** Figures of the tickets of an origin, from the counters of a scope. */
export function caseFigures(counters: Counters, origin: TicketOrigin): CaseFigures {
  const opened = counters[PREFIX[origin]] ?? 0
  const of = Object.fromEntries(CASE_COUNTERS.map((name) => [name, counters[counterOf(origin, name)] ?? 0])) as Record<
    CaseCounter,
    number
  >
  const pleased = of.satisfied + of.fair
  return {
    ...of,
    opened,
    open: opened - of.answered - of.merged,
    onTimeRate: rate(of.onTime, opened - of.untimed - of.merged),
    rectification: rate(of.rectified, of.founded - of.explained),
    satisfaction: rate(pleased, pleased + of.unsatisfied),
  }
}

/**
 * The share that the place sets a target for. 临沧 实名差评回访整改率 (三(二)): named ones called back and put right, of all named.
 * 临淄 已办结差评回访率 (二(三)1): of all that were answered; those with nobody to call are in neither. A call-back is done when
 * somebody was reached or when so many vain tries are on record. A merged one is called back with the one it is merged into.
 */
export function callBackRate(of: CaseFigures, { denominator }: PolicyProfile['callBack']): Rate {
  return denominator === 'named-bad' ? rate(of.namedDone, of.named) : rate(of.reached + of.unreachable, of.answered - of.nobody)
}
