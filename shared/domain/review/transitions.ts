import type { RefusalCode } from '../refusals.ts'
import { legalFrom, type TransitionTable } from '../table.ts'

/**
 * The life of a review (申诉复核): two people who have nothing to do with the rated unit look at it one after the other, the
 * rater is told what was decided and why, and may object before it takes effect.
 */
export const REVIEW_STATES = [
  /** 待复核: filed by the unit or by the rater. */
  'filed',
  /** 待第二人复核: one opinion is given; nobody else sees it. */
  'first-opinion',
  /** 意见不一: the bureau settles it. */
  'split',
  /** 已告知: decided against what the rater said; he has been told why and may object. */
  'decided',
  /** 评价人有异议: the bureau rules on it. */
  'objected',
  /** 终结. */
  'final',
  /** 已撤回: by the unit, before the second opinion. */
  'withdrawn',
] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export type ReviewCommand =
  /** 承办单位撤回 */
  | 'withdraw'
  /** 第一位复核人员的意见 */
  | 'give-first'
  /** 第二位意见一致；评价人可以异议 */
  | 'agree'
  /** 第二位意见一致；没有人可以异议 */
  | 'agree-finally'
  /** 第二位意见不一 */
  | 'differ'
  /** 主管部门裁定；评价人可以异议 */
  | 'settle'
  /** 主管部门裁定；没有人可以异议 */
  | 'settle-finally'
  /** 评价人异议 */
  | 'object'
  /** 异议不成立 */
  | 'dismiss'
  /** 异议成立 */
  | 'sustain'
  /** 异议期满 */
  | 'conclude'
  /** 异议期的最后一天还没有定，改天再看 */
  | 'postpone'
  /** 节假日通知公布，期限重新计算 */
  | 'recompute'
  /** 到期前提醒，超期上报 */
  | 'escalate'

/** What else is told there: what a review waits for, or how it ended. */
const STANDS: Readonly<Record<ReviewState, RefusalCode>> = {
  filed: 'E3101',
  'first-opinion': 'E3102',
  split: 'E3103',
  decided: 'E3104',
  objected: 'E3105',
  final: 'E3106',
  withdrawn: 'E3107',
}

const row = (legal: Partial<Record<ReviewState, ReviewState>>) => ({ ...STANDS, ...legal })

/** The same state after it: recorded, and nothing moves. */
const within = (...states: ReviewState[]) => row(Object.fromEntries(states.map((state) => [state, state])))

export const REVIEW_TRANSITIONS: TransitionTable<ReviewCommand, ReviewState> = {
  withdraw: row({ filed: 'withdrawn', 'first-opinion': 'withdrawn' }),
  'give-first': row({ filed: 'first-opinion' }),
  agree: row({ 'first-opinion': 'decided' }),
  'agree-finally': row({ 'first-opinion': 'final' }),
  differ: row({ 'first-opinion': 'split' }),
  settle: row({ split: 'decided' }),
  'settle-finally': row({ split: 'final' }),
  object: row({ decided: 'objected' }),
  dismiss: row({ objected: 'final' }),
  sustain: row({ objected: 'final' }),
  conclude: row({ decided: 'final' }),
  postpone: within('decided'),
  recompute: within('filed', 'first-opinion', 'split', 'decided', 'objected'),
  escalate: within('filed', 'first-opinion', 'split', 'objected'),
}

const ENDED: readonly ReviewState[] = ['final', 'withdrawn']

/** Whether somebody still has something to do, or a period still runs. */
export const isPending = ({ state }: { readonly state: ReviewState }): boolean => !ENDED.includes(state)

/** Whether opinions are still being gathered, so that nobody may see another's. */
export const isGathering = ({ state }: { readonly state: ReviewState }): boolean => state === 'filed' || state === 'first-opinion'

/** The states in which a command is legal. */
export const reviewLegalFrom = (command: ReviewCommand): ReviewState[] => legalFrom(REVIEW_TRANSITIONS, command)
