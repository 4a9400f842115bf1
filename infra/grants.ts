import type { Job } from '../shared/contract/jobs.ts'
import type { Audience } from '../shared/contract/route.ts'
import type { ConsumerName, TableName, tables } from '../shared/contract/tables.ts'

/** Every data action a function uses. There is no Scan, no DeleteItem and no transaction. */
export type ItemAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem'

type IndexOf<T extends TableName> = keyof (typeof tables)[T]['indexes'] & string

export interface Access<T extends TableName = TableName> {
  /** Actions on items of the table itself. */
  readonly actions: readonly ItemAction[]
  /** Indexes that may be queried. */
  readonly indexes?: ReadonlyArray<IndexOf<T>>
}

/** All that a function may do beyond writing its own log. */
export interface Grants {
  readonly tables: { readonly [T in TableName]?: Access<T> }
  readonly secret?: true
  /** Files that are made and go after a week. */
  readonly bucket?: 'read' | 'write'
  /** Folders of the pictures that stay: those of cards, and those of tickets with what was just uploaded. */
  readonly evidence?: { readonly folders: ReadonlyArray<'cards' | 'tickets' | 'incoming'>; readonly write?: true }
}

const KEYED = ['GetItem', 'BatchGetItem'] as const

const directory = { actions: KEYED, indexes: ['children'] } as const
const statistics = { actions: ['Query'], indexes: ['list'] } as const
const cursor = { actions: ['GetItem', 'UpdateItem'] } as const
const tally = { actions: ['GetItem', 'UpdateItem'] } as const
const outbox = { actions: ['GetItem', 'PutItem', 'UpdateItem'] } as const
const openAndListed = { actions: KEYED, indexes: ['open', 'list'] } as const

/**
 * Who may do what to which table: one row per handler. Only the counting consumers write Statistics; only a citizen, a
 * business system and the default job write Evaluations.
 */
const rows: Record<`api-${Audience}` | Job['function'] | ConsumerName, Grants> = {
  'api-public': { tables: { Directory: directory, Statistics: statistics } },
  'api-session': {
    tables: { Directory: directory, Engagement: { actions: ['GetItem', 'PutItem', 'UpdateItem'] } },
    secret: true,
  },
  'api-citizen': {
    tables: {
      Directory: directory,
      Evaluations: { actions: [...KEYED, 'PutItem', 'UpdateItem'], indexes: ['applicant'] },
      Tickets: { actions: [...KEYED, 'PutItem'], indexes: ['receipt'] },
      Reviews: { actions: ['BatchGetItem', 'PutItem'] },
      Engagement: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'api-staff': {
    tables: {
      Directory: directory,
      Statistics: { actions: ['Query'] },
      Tickets: { actions: [...KEYED, 'PutItem'], indexes: ['work', 'unit'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
    bucket: 'read',
  },
  'api-admin': {
    tables: {
      Directory: directory,
      Statistics: statistics,
      Tickets: openAndListed,
      Engagement: { actions: ['GetItem', 'Query', 'PutItem'] },
    },
    secret: true,
    bucket: 'read',
  },
  'api-supervision': {
    tables: {
      Directory: { actions: [...KEYED, 'UpdateItem'], indexes: ['children'] },
      Evaluations: { actions: ['BatchGetItem'], indexes: ['due'] },
      Tickets: { actions: [...KEYED, 'PutItem'], indexes: ['open'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'api-evidence': {
    tables: {
      Directory: directory,
      Tickets: { actions: ['GetItem', 'PutItem'] },
      Reviews: { actions: ['BatchGetItem'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
    bucket: 'read',
    evidence: { folders: ['tickets', 'incoming'], write: true },
  },
  'api-exchange': {
    tables: {
      Directory: directory,
      Evaluations: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      Engagement: { actions: ['PutItem'] },
    },
    secret: true,
  },
  'apply-default-ratings': {
    tables: { Evaluations: { actions: ['GetItem', 'UpdateItem'], indexes: ['due'] }, Engagement: cursor },
  },
  'recompute-deadlines': {
    tables: {
      Directory: { actions: ['GetItem', 'UpdateItem'] },
      Evaluations: { actions: ['BatchGetItem', 'UpdateItem'], indexes: ['due'] },
      Tickets: { actions: [...KEYED, 'PutItem'], indexes: ['open'] },
      Engagement: cursor,
    },
  },
  'escalate-overdue-tickets': {
    tables: { Tickets: { actions: ['GetItem', 'PutItem'], indexes: ['due'] }, Engagement: cursor },
  },
  'export-statistics': {
    tables: { Engagement: { actions: ['GetItem', 'PutItem', 'UpdateItem'] }, Directory: directory },
  },
  'api-desk': {
    tables: {
      Directory: directory,
      Evaluations: { actions: [...KEYED, 'PutItem', 'UpdateItem'] },
      Tickets: { actions: ['GetItem', 'PutItem'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'api-cards': {
    tables: {
      Directory: directory,
      Cards: { actions: [...KEYED, 'Query', 'PutItem'], indexes: ['open', 'books', 'traces'] },
      Evaluations: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      Engagement: { actions: ['GetItem'] },
    },
    secret: true,
    evidence: { folders: ['cards'], write: true },
  },
  'api-channels': {
    tables: {
      Directory: { actions: [...KEYED, 'UpdateItem'], indexes: ['children'] },
      Cards: { actions: KEYED, indexes: ['books'] },
      Statistics: { actions: ['BatchGetItem'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
    bucket: 'read',
  },
  'api-superior': {
    tables: {
      Directory: directory,
      Outbox: { actions: [...KEYED, 'UpdateItem'], indexes: ['due', 'day'] },
      Evaluations: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      Statistics: { actions: ['Query'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem'] },
    },
    secret: true,
    bucket: 'read',
  },
  'api-device': {
    tables: {
      Directory: directory,
      Evaluations: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      Engagement: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'api-gateway': {
    tables: {
      Directory: directory,
      Evaluations: { actions: [...KEYED, 'UpdateItem'] },
      Engagement: { actions: ['GetItem', 'PutItem'] },
    },
    secret: true,
  },
  'api-review': {
    tables: {
      Directory: directory,
      Reviews: { actions: [...KEYED, 'PutItem'], indexes: ['open', 'list'] },
      Tickets: { actions: ['GetItem'] },
      Engagement: { actions: ['GetItem'] },
    },
    secret: true,
  },
  'conclude-reviews': { tables: { Reviews: { actions: ['GetItem', 'PutItem'], indexes: ['due'] }, Engagement: cursor } },
  'follow-reviews': {
    tables: {
      Evaluations: { actions: ['UpdateItem'] },
      Tickets: { actions: ['GetItem', 'PutItem'] },
      Outbox: outbox,
      Engagement: { actions: ['GetItem', 'Query'] },
    },
  },
  'send-digests': {
    tables: {
      Tickets: { actions: ['BatchGetItem'], indexes: ['open'] },
      Outbox: outbox,
      Engagement: { actions: ['GetItem', 'Query', 'UpdateItem'] },
    },
  },
  'alert-overdue-cards': { tables: { Cards: { actions: ['GetItem', 'PutItem'], indexes: ['due'] }, Engagement: cursor } },
  'retry-deliveries': { tables: { Outbox: { actions: [...KEYED, 'UpdateItem'], indexes: ['due'] }, Engagement: cursor } },
  'reconcile-superior': {
    tables: {
      Outbox: { actions: [...KEYED, 'UpdateItem'], indexes: ['day'] },
      Evaluations: { actions: ['GetItem'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'refresh-dictionary': { tables: { Engagement: { actions: ['GetItem', 'PutItem', 'UpdateItem'] } }, secret: true },
  'follow-evaluations': {
    tables: { Tickets: { actions: ['GetItem', 'PutItem'] }, Outbox: outbox, Engagement: { actions: ['GetItem', 'PutItem'] } },
  },
  'follow-tickets': {
    tables: { Tickets: { actions: ['GetItem', 'PutItem'] }, Outbox: outbox, Engagement: { actions: ['GetItem', 'Query'] } },
  },
  'forward-evaluations': {
    tables: {
      Outbox: { actions: ['GetItem', 'PutItem'] },
      Evaluations: { actions: ['GetItem', 'UpdateItem'] },
      Tickets: { actions: ['GetItem'] },
      Directory: directory,
    },
    secret: true,
  },
  'send-messages': {
    tables: {
      Outbox: outbox,
      Evaluations: { actions: ['GetItem', 'UpdateItem'] },
      Tickets: { actions: KEYED, indexes: ['work'] },
      Reviews: { actions: ['GetItem'] },
      Directory: directory,
      Engagement: { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
    },
    secret: true,
  },
  'print-documents': {
    tables: {
      Directory: { actions: [...KEYED, 'UpdateItem'], indexes: ['children'] },
      Engagement: { actions: ['GetItem', 'PutItem'] },
      Cards: { actions: ['GetItem'] },
      Tickets: { actions: ['GetItem'] },
      Reviews: { actions: ['BatchGetItem'] },
    },
    bucket: 'write',
    evidence: { folders: ['tickets'] },
  },
  'count-evaluations': { tables: { Statistics: tally, Directory: directory } },
  'count-tickets': { tables: { Statistics: tally, Directory: directory } },
  'run-exports': {
    tables: {
      Statistics: { actions: ['Query', 'BatchGetItem'], indexes: ['list'] },
      Evaluations: { actions: ['BatchGetItem'] },
      Directory: directory,
      Cards: { actions: ['BatchGetItem'], indexes: ['books'] },
      Tickets: { actions: ['BatchGetItem'], indexes: ['unit'] },
      Engagement: { actions: ['GetItem', 'Query', 'PutItem'] },
    },
    bucket: 'write',
  },
}

/** The calendar is an item of the directory, and every invocation begins with it. */
const withCalendar = ({ tables, ...rest }: Grants): Grants => ({
  ...rest,
  tables: { ...tables, Directory: tables.Directory ?? { actions: ['GetItem'] } },
})

export const grants = Object.fromEntries(
  Object.entries(rows).map(([name, row]) => [name, withCalendar(row)]),
) as unknown as Readonly<Record<keyof typeof rows, Grants>>
