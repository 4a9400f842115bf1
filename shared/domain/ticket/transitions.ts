import type { RefusalCode } from '../refusals.ts'
import type { TransitionTable } from '../table.ts'

/**
 * The life of a ticket: one bad rating, complaint or finding. The order below is the way through; `merged` and `void` are
 * ways out of the count.
 */
export const TICKET_STATES = [
  /** 待核实: with the unit that handled the service (谁办理、谁负责). */
  'received',
  /** 派单异议: the unit says it is not the one; the bureau decides, and until then the citizen is contacted and nothing else is done. */
  'disputed',
  /** 已查实: found true, to be classed. */
  'verified',
  /** 待审批: how it is to be put right waits for the steps that the place asks for (预审、拟办、领导批示). */
  'proposed',
  /** 整改中. */
  'rectifying',
  /** 延期待批: being put right; more time was asked for. */
  'extension-asked',
  /** 待答复. */
  'answering',
  /** 已答复: the citizen has the answer; to be called back. */
  'answered',
  /** 已办结: called back, or nobody to call. */
  'closed',
  /** 并单: dealt with in another ticket of the same person and matter. */
  'merged',
  /** 不予采纳: reviewed as a mistaken or malicious rating; kept, and counted nowhere. */
  'void',
] as const
export type TicketState = (typeof TICKET_STATES)[number]

export type TicketCommand =
  /** 首次联系、再联系：记录一次联系 */
  | 'contact'
  /** 系统呼叫：通过号码保护平台接通一次 */
  | 'call'
  /** 指定经办人 */
  | 'assign'
  /** 写明被反映人，由他回避 */
  | 'recuse'
  /** 附上证据材料 */
  | 'attach'
  /** 派单异议 */
  | 'dispute'
  /** 异议不成立 */
  | 'keep'
  /** 改派 */
  | 'reassign'
  /** 核实：属实或部分属实 */
  | 'verify-founded'
  /** 核实：不属实或无法核实 */
  | 'verify-unfounded'
  /** 拟定整改方式，报审批（有审批环节的地方） */
  | 'propose'
  /** 审批同意，还有下一环节 */
  | 'approve-step'
  /** 审批同意，整改 */
  | 'approve-rectify'
  /** 审批同意，解释说明 */
  | 'approve-explain'
  /** 审批退回 */
  | 'send-back'
  /** 立行立改、限期整改 */
  | 'triage-rectify'
  /** 解释说明（缺乏法定依据） */
  | 'triage-explain'
  /** 申请延期 */
  | 'ask-extension'
  /** 同意延期 */
  | 'grant-extension'
  /** 不同意延期 */
  | 'refuse-extension'
  /** 完成整改 */
  | 'rectify'
  /** 答复 */
  | 'answer'
  /** 回访：没有联系上 */
  | 'miss-call'
  /** 回访：完成 */
  | 'call-back'
  /** 匿名，无从回访，办结 */
  | 'close-anonymous'
  /** 群众评价整改结果 */
  | 'rate-answer'
  /** 群众要求重办（一次） */
  | 'reopen'
  /** 并入另一件 */
  | 'merge'
  /** 另一件并入本件 */
  | 'absorb'
  /** 并入的那一件不予采纳了，分出来单办 */
  | 'separate'
  /** 复核更正核实结论：改为属实 */
  | 'correct-founded'
  /** 复核更正核实结论：改为不属实 */
  | 'correct-unfounded'
  /** 复核认定误评或恶意 */
  | 'invalidate'
  /** 复核认定容错 */
  | 'tolerate'
  /** 终结以后保存期过了，清除联系电话 */
  | 'forget'
  /** 节假日通知公布，期限重新计算 */
  | 'recompute'
  /** 提醒、逐级上报 */
  | 'escalate'

/** Why nothing else can be done in a state: what it is waiting for, or how it ended. */
const STANDS: Readonly<Record<TicketState, RefusalCode>> = {
  received: 'E3002',
  disputed: 'E3017',
  verified: 'E3004',
  proposed: 'E3018',
  rectifying: 'E3007',
  'extension-asked': 'E3021',
  answering: 'E3014',
  answered: 'E3008',
  closed: 'E3022',
  merged: 'E3019',
  void: 'E3020',
}

/** A row of the table: where the command leads from the states in which it is legal; in all others it meets what stands. */
const row = (legal: Partial<Record<TicketState, TicketState>>) => ({ ...STANDS, ...legal })

/** The same state after it: recorded, and nothing moves. */
const within = (...states: TicketState[]) => row(Object.fromEntries(states.map((state) => [state, state])))

/** Whatever has not ended in another ticket or in a review. */
const COUNTED = TICKET_STATES.filter((state) => state !== 'merged' && state !== 'void')
const AWAITED = COUNTED.filter((state) => state !== 'closed')
const to = (state: TicketState, from: readonly TicketState[]) => row(Object.fromEntries(from.map((one) => [one, state])))

/** Whether somebody still has something to do: until the call-back, or until it has ended otherwise. */
export const isOpen = ({ state }: { readonly state: TicketState }): boolean => (AWAITED as readonly TicketState[]).includes(state)

export const TICKET_TRANSITIONS: TransitionTable<TicketCommand, TicketState> = {
  contact: within('received', 'disputed', 'verified', 'proposed', 'rectifying', 'extension-asked', 'answering'),
  call: within(...AWAITED),
  assign: within(...AWAITED),
  recuse: within(...AWAITED),
  attach: within(...COUNTED),
  dispute: row({ received: 'disputed' }),
  keep: row({ disputed: 'received' }),
  reassign: row({ received: 'received', disputed: 'received' }),
  'verify-founded': row({ received: 'verified' }),
  'verify-unfounded': row({ received: 'answering' }),
  propose: row({ verified: 'proposed' }),
  'approve-step': within('proposed'),
  'approve-rectify': row({ proposed: 'rectifying' }),
  'approve-explain': row({ proposed: 'answering' }),
  'send-back': row({ proposed: 'verified' }),
  'triage-rectify': row({ verified: 'rectifying' }),
  'triage-explain': row({ verified: 'answering' }),
  'ask-extension': row({ rectifying: 'extension-asked' }),
  'grant-extension': row({ 'extension-asked': 'rectifying' }),
  'refuse-extension': row({ 'extension-asked': 'rectifying' }),
  rectify: row({ rectifying: 'answering', 'extension-asked': 'answering' }),
  answer: row({ answering: 'answered' }),
  'miss-call': within('answered'),
  'call-back': row({ answered: 'closed' }),
  'close-anonymous': row({ answered: 'closed' }),
  'rate-answer': within('answered', 'closed'),
  reopen: row({ answered: 'rectifying', closed: 'rectifying' }),
  merge: to('merged', ['received', 'disputed', 'verified']),
  absorb: within(...COUNTED),
  separate: row({ merged: 'received' }),
  'correct-founded': to('verified', ['rectifying', 'extension-asked', 'answering', 'answered', 'closed']),
  'correct-unfounded': to('answering', ['verified', 'proposed', 'rectifying', 'extension-asked', 'answering', 'answered', 'closed']),
  invalidate: to('void', COUNTED),
  tolerate: within(...COUNTED, 'merged'),
  forget: within('closed', 'merged', 'void'),
  recompute: within(...AWAITED),
  escalate: within(...AWAITED),
}
