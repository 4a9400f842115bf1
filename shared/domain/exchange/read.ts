import type { Dictionary, Indicator } from '../evaluation/indicators.ts'
import { isLevel, LEVEL_NAMES, LEVELS, type Level } from '../evaluation/level.ts'
import type { FactName } from './facts.ts'
import type { FieldRule, Form } from './form.ts'
import { rulesOf } from './write.ts'

/** A row of an answer: names and texts. */
export type Row = Readonly<Record<string, unknown>>

export type Verdict = 'acknowledged' | 'unknown-service' | 'refused' | 'unclear'

/** What an answer means. `said` are its code and its text, whichever it has. */
export function verdictOf({ answers }: Form, said: readonly string[]): Verdict {
  const says = (known: readonly string[]) => said.some((each) => known.some((text) => each.includes(text)))
  if (said.some((each) => answers.acknowledged.includes(each)) || says(answers.duplicate)) return 'acknowledged'
  if (says(answers.unknownService)) return 'unknown-service'
  return says(answers.refused) ? 'refused' : 'unclear'
}

/** A rating as a list of the superior system tells it; undefined when the row is none. */
export function readEntry(form: Form, row: Row) {
  const value = (fact: FactName) => backOf(form, ruleFor(form, fact), row)
  const level = Number(value('level'))
  const serviceNumber = Number(value('serviceNumber'))
  const projectNo = value('projectNo')
  if (!isLevel(level) || projectNo === undefined || !Number.isInteger(serviceNumber)) return undefined
  const [isDefault, effective] = [value('isDefault') === 'true', value('effective') !== 'false']
  return { projectNo, serviceNumber, level, isDefault, effective }
}

function ruleFor(form: Form, fact: FactName): FieldRule | undefined {
  const sets = form.steps.rating?.fields ?? []
  return sets.flatMap((set) => rulesOf(form, set)).find(({ from }) => from === fact)
}

/** What was written by a rule, read back: without its prefix and its code. */
function backOf(form: Form, rule: FieldRule | undefined, row: Row): string | undefined {
  const raw = rule && row[rule.name]
  if (rule === undefined || raw === undefined || raw === null) return undefined
  const text = String(raw)
  const bare = rule.prefix && text.startsWith(rule.prefix) ? text.slice(rule.prefix.length) : text
  if (rule.code === undefined) return bare
  return Object.entries(form.codes[rule.code] ?? {}).find(([, code]) => code === bare)?.[0]
}

/** The dictionary in the rows of an answer; undefined when there is not one indicator in them. */
export function readDictionary(form: Form, rows: readonly Row[], version: string): Dictionary | undefined {
  const { level: levelName, code, text, core } = form.dictionary.fields
  const of = (level: Level): Indicator[] =>
    rows
      .filter((row) => Number(row[levelName]) === level && row[code] && row[text])
      .map((row) => ({ code: String(row[code]), text: String(row[text]), core: ['1', 'true'].includes(String(row[core])) }))
  const levels = LEVELS.map((level) => ({ level, name: LEVEL_NAMES[level], indicators: of(level) }))
  return levels.every(({ indicators }) => indicators.length === 0) ? undefined : { version, levels }
}
