import * as z from 'zod/mini'
import type { DirectoryEntry, Duty } from '../../../shared/domain/directory/entries.ts'
import { parentOf } from '../../directory/places.ts'
import type { Attributes } from './expression.ts'
import type { Key } from './read.ts'

const common = { id: z.string(), name: z.string() }
const entry: z.ZodMiniType<DirectoryEntry> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('region'),
    ...common,
    parent: z._default(z.string(), ''),
    tier: z.enum(['city', 'district', 'county', 'town', 'village']),
  }),
  z.object({ kind: z.literal('org'), ...common, region: z.string(), posted: z.boolean() }),
  z.object({ kind: z.literal('hall'), ...common, region: z.string(), address: z.string() }),
  z.object({
    kind: z.literal('window'),
    ...common,
    hall: z.string(),
    org: z.string(),
    region: z.string(),
    signVersion: z.optional(z.string()),
    signMadeAt: z.optional(z.number()),
    signRevoked: z.optional(z.boolean()),
    signHistory: z.optional(
      z.array(
        z.object({
          act: z.enum(['replace', 'take-down', 'put-up']),
          version: z.string(),
          by: z.string(),
          at: z.number(),
          why: z.string(),
        }),
      ),
    ),
  }),
  z.object({ kind: z.literal('staff'), ...common, org: z.string(), region: z.string() }),
  z.object({ kind: z.literal('matter'), ...common, org: z.string() }),
])
const duty: z.ZodMiniType<Duty> = z.object({
  window: z.string(),
  date: z.string(),
  shifts: z.array(z.object({ from: z.string(), to: z.string(), staff: z.string() })),
})

export const entryKey = (kind: DirectoryEntry['kind'], id: string): Key => ({ pk: `${kind}#${id}`, sk: `${kind}#${id}` })
export const dutyKey = (window: string, date: string): Key => ({ pk: `duty#${window}`, sk: date })

/** An entry as it is stored: `parent` leads to it from above. An entry at the top has none. */
export const entryItem = (value: DirectoryEntry): Attributes => ({
  ...value,
  ...entryKey(value.kind, value.id),
  parent: parentOf({ ...value }) || undefined,
})

export const dutyItem = (value: Duty): Attributes => ({ ...value, ...dutyKey(value.window, value.date) })

export const readEntry = (item: Attributes): DirectoryEntry => entry.parse(item)
export const readDuty = (item: Attributes): Duty => duty.parse(item)
