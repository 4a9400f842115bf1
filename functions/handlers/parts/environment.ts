import type { TableName } from '../../../shared/contract/tables.ts'
import { civilDate } from '../../../shared/domain/calendar/civil.ts'
import type { Cloud } from '../../adapters/aws.ts'
import { rulesOf } from '../../adapters/rules.ts'
import { systemClock, systemRandomness } from '../../adapters/system.ts'
import { knownCalendar } from './known-calendar.ts'

/** A variable of the function's environment. Throws when it is missing: a function set up wrongly must not start. */
export function variable(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`no ${name} in the environment`)
  return value
}

/** Made once a container, when it is first needed. What fails is tried again the next time. */
export function once<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined
  const forget = () => {
    kept = undefined
  }
  return () => {
    const { value } = kept ?? { value: make() }
    kept = { value }
    if (value instanceof Promise) value.catch(forget)
    return value
  }
}

export const tableName = (table: TableName): string => variable(`TABLE_${table.toUpperCase()}`)
export const cloud = (): Cloud => ({ region: variable('AWS_REGION'), environment: process.env })

const rules = once(() => rulesOf(variable('PROFILE'), civilDate(systemClock.now()), knownCalendar))

/** What nearly every use case needs. */
export const basics = () => ({ clock: systemClock, randomness: systemRandomness, rules: rules() })

/** One line of JSON a happening. */
export const log = (line: Readonly<Record<string, unknown>>): void => console.log(JSON.stringify(line))
