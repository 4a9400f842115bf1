import { type CivilDate, civilTime, type Instant } from '../calendar/civil.ts'
import { type Fact, type Facts, factsOf } from './facts.ts'
import type { FieldRule, Form } from './form.ts'
import type { SuperiorRecord, SuperiorStep } from './superior.ts'

export type Field = readonly [name: string, value: string | number]

/** The fields of a message, or why there can be none: the record lacks something or says what the form has no code for. */
export type Written =
  | { readonly ok: true; readonly fields: readonly Field[] }
  | { readonly ok: false; readonly code: 'lacks-field' | 'no-code' | 'too-long'; readonly text: string }

/** A time as a pattern of yyyy, MM, dd, HH, mm and ss wants it, in Asia/Shanghai. */
export function timeAs(pattern: string, at: Instant): string {
  const [date = '', time = ''] = civilTime(at).split(' ')
  const [yyyy = '', MM = '', dd = ''] = date.split('-')
  const [HH = '', mm = '', ss = ''] = time.split(':')
  const parts: Record<string, string> = { yyyy, MM, dd, HH, mm, ss }
  return pattern.replace(/yyyy|MM|dd|HH|mm|ss/g, (part) => parts[part] ?? part)
}

export const dayAs = (form: Form, day: CivilDate): string => timeAs(form.date, Date.parse(`${day}T00:00:00+08:00`))

/** The message of a step, or undefined when the form has nothing to be told in it. */
export function writeStep(form: Form, step: SuperiorStep, record: SuperiorRecord): Written | undefined {
  const sets = form.steps[step]?.fields
  if (!sets) return undefined
  const facts = factsOf(step, record)
  const fields: Field[] = []
  for (const rule of sets.flatMap((set) => rulesOf(form, set))) {
    const written = writeField(form, rule, facts)
    if (written === undefined) continue
    if (!Array.isArray(written)) return { ok: false, ...(written as Stop) }
    fields.push(written as unknown as Field)
  }
  return { ok: true, fields }
}

/** The rules of a field set. Throws when the form names one that it does not have. */
export function rulesOf(form: Form, set: string): readonly FieldRule[] {
  const rules = form.fields[set]
  if (!rules) throw new Error(`form ${form.id} has no fields ${set}`)
  return rules
}

type Stop = Omit<Extract<Written, { ok: false }>, 'ok'>

function writeField(form: Form, rule: FieldRule, facts: Facts): Field | Stop | undefined {
  const { only, name } = rule
  if (only && !only.is.includes(facts[only.fact] as string)) return undefined
  const plain = rule.from === undefined ? String(rule.value ?? '') : plainOf(form, rule, facts[rule.from])
  if (plain === '') return rule.required ? { code: 'lacks-field', text: `缺少 ${name}` } : undefined
  const coded = rule.code === undefined ? plain : form.codes[rule.code]?.[plain]
  if (coded === undefined) return { code: 'no-code', text: `${name} 没有对应的代码` }
  const text = `${rule.prefix ?? ''}${rule.take === undefined ? coded : coded.slice(0, rule.take)}`
  if (rule.most !== undefined && [...text].length > rule.most) return { code: 'too-long', text: `${name} 超过 ${rule.most} 字` }
  return [name, rule.as === 'number' ? Number(text) : text]
}

function plainOf(form: Form, rule: FieldRule, fact: Fact): string {
  if (fact === undefined) return ''
  if (typeof fact === 'object' && 'instant' in fact) return timeAs(rule.as === 'date' ? form.date : form.time, fact.instant)
  return typeof fact === 'object' ? fact.join(form.listSeparator) : String(fact)
}

/** Whether the superior system takes services of this matter. */
export const takes = (form: Form, service: { readonly taskCode: string }): boolean =>
  !service[form.notTaken.fact].includes(form.notTaken.contains)
