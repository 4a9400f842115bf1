import type { TableName, tables } from '../../shared/contract/tables.ts'

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

export const KEYED = ['GetItem', 'BatchGetItem'] as const

export const directory = { actions: KEYED, indexes: ['children'] } as const
export const statistics = { actions: ['Query'], indexes: ['list'] } as const
export const cursor = { actions: ['GetItem', 'UpdateItem'] } as const
export const tally = { actions: ['GetItem', 'UpdateItem'] } as const
export const outbox = { actions: ['GetItem', 'PutItem', 'UpdateItem'] } as const
