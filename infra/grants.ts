import type { Job } from '../shared/contract/jobs.ts'
import type { Audience } from '../shared/contract/route.ts'
import type { ConsumerName, TableName, tables } from '../shared/contract/tables.ts'

/** Every data action the product uses. There is no Scan, no DeleteItem and no transaction. */
export type ItemAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'BatchWriteItem'

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
  readonly bucket?: 'read' | 'write'
}

const READ = ['GetItem', 'BatchGetItem', 'Query'] as const
const KEYED = ['GetItem', 'BatchGetItem'] as const
const READ_WRITE = [...READ, 'PutItem', 'UpdateItem'] as const

const directory = { actions: READ, indexes: ['children'] } as const
const statistics = { actions: READ } as const
const engagement = { actions: READ_WRITE } as const

/**
 * Who may do what to which table: one row per handler. Only the counting consumers write Statistics; only a citizen, a
 * business system and the default job write Evaluations.
 */
export const grants: Record<`api-${Audience}` | Job['function'] | ConsumerName, Grants> = {
  'api-public': { tables: { Directory: directory, Statistics: statistics } },
  'api-session': { tables: { Directory: directory, Engagement: engagement }, secret: true },
  'api-citizen': {
    tables: {
      Directory: directory,
      Evaluations: { actions: [...KEYED, 'PutItem', 'UpdateItem'], indexes: ['applicant'] },
      Tickets: { actions: KEYED, indexes: ['receipt'] },
    },
    secret: true,
  },
  'api-staff': {
    tables: {
      Directory: directory,
      Statistics: statistics,
      Tickets: { actions: [...KEYED, 'PutItem', 'UpdateItem'], indexes: ['work'] },
      Engagement: { actions: READ },
    },
    secret: true,
  },
  'api-admin': {
    tables: {
      Directory: directory,
      Statistics: statistics,
      Tickets: { actions: KEYED, indexes: ['list'] },
      Engagement: engagement,
    },
    secret: true,
    bucket: 'read',
  },
  'api-exchange': {
    tables: { Directory: directory, Evaluations: { actions: ['GetItem', 'PutItem'] }, Engagement: { actions: ['PutItem'] } },
    secret: true,
  },
  'apply-default-ratings': {
    tables: {
      Evaluations: { actions: [...KEYED, 'UpdateItem'], indexes: ['due'] },
      Engagement: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
    },
  },
  'escalate-overdue-tickets': {
    tables: {
      Tickets: { actions: [...KEYED, 'PutItem', 'UpdateItem'], indexes: ['due'] },
      Engagement: { actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      Directory: directory,
    },
  },
  'export-statistics': { tables: { Engagement: { actions: ['PutItem'] } } },
  'open-tickets': { tables: { Tickets: { actions: ['GetItem', 'PutItem'] } } },
  'count-evaluations': { tables: { Statistics: { actions: ['GetItem', 'UpdateItem'] }, Directory: directory } },
  'count-tickets': { tables: { Statistics: { actions: ['GetItem', 'UpdateItem'] }, Directory: directory } },
  'run-exports': {
    tables: {
      Statistics: statistics,
      Directory: directory,
      Tickets: { actions: KEYED, indexes: ['list'] },
      Engagement: engagement,
    },
    bucket: 'write',
  },
}
