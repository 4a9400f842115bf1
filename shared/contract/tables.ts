import { COMPARED } from '../domain/statistics/counters.ts'

/** An index: sparse, and of keys alone unless it names attributes to carry. */
export interface Index {
  readonly hash: string
  readonly range?: string
  readonly rangeType?: 'N'
  readonly carries?: readonly string[]
}

/** One table as it is created: keys, indexes and whether its changes are streamed. */
export interface Table {
  readonly key: { readonly hash: string; readonly range?: string }
  readonly indexes: Readonly<Record<string, Index>>
  readonly streamed: boolean
  /** Attribute after which an item may be cleaned away; never a timer of a rule. */
  readonly expires?: string
}

/** The tables. Stacks, the local engine and the repository contract suite are made from this. */
export const tables = {
  Directory: {
    key: { hash: 'pk', range: 'sk' },
    indexes: { children: { hash: 'parent', range: 'sk' } },
    streamed: false,
  },
  Evaluations: {
    key: { hash: 'id' },
    indexes: {
      /** `due day # shard`: services whose default is to be recorded after that day. */
      due: { hash: 'dueKey' },
      applicant: { hash: 'applicant', range: 'servedAt', rangeType: 'N' },
    },
    streamed: true,
  },
  Tickets: {
    key: { hash: 'id' },
    indexes: {
      /** Open tickets of a unit. */
      work: { hash: 'workOrg' },
      /** Open tickets of everything under the region of the profile. */
      open: { hash: 'openRegion' },
      /** `region of the profile # month opened`. */
      list: { hash: 'listKey', range: 'openedAt', rangeType: 'N' },
      /** `unit # month opened`: the ledger of a unit (台账). */
      unit: { hash: 'unitKey', range: 'openedAt', rangeType: 'N' },
      /** `day # shard` of the next rung of the ladder. */
      due: { hash: 'dueKey' },
      receipt: { hash: 'receipt' },
    },
    streamed: true,
  },
  Statistics: {
    key: { hash: 'pk', range: 'sk' },
    indexes: {
      /** `parent # month`: the rows beneath a parent, with what is compared and no more. */
      list: { hash: 'list', range: 'pk', carries: ['nm', ...COMPARED] },
    },
    streamed: false,
  },
  /** What is to be handed to others: the superior system, the message gateway, the content check. */
  Outbox: {
    key: { hash: 'id' },
    indexes: {
      /** `waiting # shard` by the time of the next try, and `parked # kind`: what a person has to look at. */
      due: { hash: 'queue', range: 'nextAt', rangeType: 'N', carries: ['kind', 'since'] },
      /** `kind # civil day # shard`: everything of a day, to be compared with the other side. */
      day: { hash: 'dayKey', range: 'since', rangeType: 'N' },
    },
    streamed: true,
  },
  /** Appeals against ratings and verifications, and what is objected to (申诉复核). */
  Reviews: {
    key: { hash: 'id' },
    indexes: {
      /** Those that have not ended, of everything under the region of the profile. */
      open: { hash: 'openRegion' },
      /** `region of the profile # month filed`. */
      list: { hash: 'listKey', range: 'filedAt', rangeType: 'N' },
      /** `day # shard` after the last day of an objection. */
      due: { hash: 'dueKey' },
    },
    streamed: true,
  },
  /** Paper comment cards: a book with its cards beside it, and serials that were handed in and should not exist. */
  Cards: {
    key: { hash: 'pk', range: 'sk' },
    indexes: {
      /** `day # shard` of the next look at a card that has to be entered. */
      due: { hash: 'dueKey' },
      /** Cards of a point with which somebody still has to do something. */
      open: { hash: 'openPoint', range: 'sk' },
      /** Books under the region of the profile. */
      books: { hash: 'bookRegion', range: 'issuedAt', rangeType: 'N', carries: ['regions'] },
      /** What the count of the serials of a book needs of each card, and no more. */
      traces: { hash: 'book', range: 'number', rangeType: 'N', carries: ['state', 'collectedOn', 'closedAt', 'filledOn'] },
    },
    streamed: false,
  },
  Engagement: {
    key: { hash: 'pk', range: 'sk' },
    indexes: {
      /** Reports for protection that are not closed, of everything under the region of the profile. */
      open: { hash: 'openRegion' },
    },
    streamed: true,
    expires: 'expiresAt',
  },
} as const satisfies Record<string, Table>

export type TableName = keyof typeof tables

/** Due work is spread over this many keys a day. */
export const DUE_SHARDS = 4

/** What follows a change of a table. Each consumer is idempotent and independent of the others. */
export const consumers = {
  'follow-evaluations': { table: 'Evaluations', purpose: '差评开出唯一一件差评件；评价排入上报、邀请和文字检查' },
  'count-evaluations': { table: 'Evaluations', purpose: '计入各级各类统计' },
  'count-tickets': { table: 'Tickets', purpose: '差评办理计入统计' },
  'follow-tickets': { table: 'Tickets', purpose: '并单两边一致；整改结果排入上报；该知道的人排入提醒' },
  'follow-reviews': { table: 'Reviews', purpose: '复核终结后生效：误评、恶意不再计入，容错、更正记入差评件；该知道的人排入提醒' },
  'forward-evaluations': { table: 'Outbox', purpose: '评价上报上级系统' },
  'send-messages': { table: 'Outbox', purpose: '发送评价邀请短信和办理提醒；检查评价文字' },
  'run-exports': { table: 'Engagement', purpose: '生成报表文件' },
  'print-documents': { table: 'Engagement', purpose: '生成窗口码牌和评议卡' },
} as const satisfies Record<string, { table: TableName; purpose: string }>

export type ConsumerName = keyof typeof consumers
