import type { Grants } from './rights/access.ts'
import { apis } from './rights/apis.ts'
import { workers } from './rights/workers.ts'

export type { Access, Grants, ItemAction } from './rights/access.ts'

/** Who may do what to which table: one row per handler. */
const rows = { ...apis, ...workers }

/** The calendar is an item of the directory, and every invocation begins with it. */
const withCalendar = ({ tables, ...rest }: Grants): Grants => ({
  ...rest,
  tables: { ...tables, Directory: tables.Directory ?? { actions: ['GetItem'] } },
})

export const grants = Object.fromEntries(
  Object.entries(rows).map(([name, row]) => [name, withCalendar(row)]),
) as unknown as Readonly<Record<keyof typeof rows, Grants>>
