import type { FieldRule, Form } from '../../../../shared/domain/exchange/form.ts'
import type { SuperiorStep } from '../../../../shared/domain/exchange/superior.ts'

/** A message as the far side understands it: which of its operations, and what it says by the names of the interface. */
export interface Understood {
  readonly kind: 'service' | 'rating' | 'invalidation' | 'rectification'
  /** Facts by their neutral names, still as texts. */
  readonly facts: Readonly<Record<string, string>>
  /** The fields as they came. */
  readonly raw: Readonly<Record<string, string>>
}

export type Wire = Readonly<Record<string, unknown>>

const KINDS: Readonly<Record<SuperiorStep, Understood['kind']>> = {
  service: 'service',
  default: 'rating',
  rating: 'rating',
  added: 'rating',
  invalidation: 'invalidation',
  rectification: 'rectification',
}

/**
 * Checks a message against the interface document, field by field, and reads it back. Undefined when no operation there is
 * fits it exactly: a field too many, one missing, a wrong type, an unknown code.
 */
export function understand(form: Form, path: string, operation: string, wire: Wire): Understood | undefined {
  for (const [step, is] of Object.entries(form.steps)) {
    if (is.path !== path || is.operation !== operation) continue
    const rules = is.fields.flatMap((set) => form.fields[set] ?? [])
    const facts = read(form, rules, wire)
    if (facts) {
      const raw = Object.fromEntries(Object.entries(wire).map(([name, value]) => [name, String(value)]))
      return { kind: KINDS[step as SuperiorStep], facts, raw }
    }
  }
  return undefined
}

function read(form: Form, rules: readonly FieldRule[], wire: Wire): Record<string, string> | undefined {
  const names = new Set(rules.map(({ name }) => name))
  if (Object.keys(wire).some((name) => !names.has(name))) return undefined
  const facts: Record<string, string> = {}
  for (const rule of rules) {
    const value = wire[rule.name]
    if (value === undefined && !rule.required) continue
    const text = valid(form, rule, value)
    if (text === undefined) return undefined
    if (rule.from && !(rule.as === 'date' && facts[rule.from])) facts[rule.from] = text
  }
  return rules.every((rule) => allowed(rule, wire, facts)) ? facts : undefined
}

/** A field that is to be there only in some cases is not there in others. */
function allowed({ name, only }: FieldRule, wire: Wire, facts: Readonly<Record<string, string>>): boolean {
  if (!only || wire[name] === undefined) return true
  const decides = facts[only.fact]
  return decides === undefined || only.is.map(String).includes(decides)
}

function valid(form: Form, rule: FieldRule, value: unknown): string | undefined {
  if (typeof value !== (form.lineage === 'txn-json' && rule.as === 'number' ? 'number' : 'string')) return undefined
  const text = String(value)
  if (text === '' || (rule.most !== undefined && [...text].length > rule.most)) return undefined
  if (rule.from === undefined) return text === String(rule.value) ? text : undefined
  if (rule.prefix !== undefined && !text.startsWith(rule.prefix)) return undefined
  const bare = text.slice(rule.prefix?.length ?? 0)
  if (rule.from === 'serviceTime' || rule.from === 'assessTime') return timeOf(bare, rule.as === 'date' ? form.date : form.time)
  if (rule.take !== undefined && bare.length !== rule.take) return undefined
  if (rule.code === undefined) return bare
  return Object.entries(form.codes[rule.code] ?? {}).find(([, code]) => code === bare)?.[0]
}

/** Milliseconds of a time in a pattern, as a text; undefined when it is not written by it. */
function timeOf(text: string, pattern: string): string | undefined {
  const part = (name: string, without: string): string => {
    const at = pattern.indexOf(name)
    return at < 0 ? without : text.slice(at, at + name.length)
  }
  const date = [part('yyyy', ''), part('MM', '01'), part('dd', '01')].join('-')
  const time = [part('HH', '00'), part('mm', '00'), part('ss', '00')].join(':')
  const at = Date.parse(`${date}T${time}+08:00`)
  return text.length === pattern.length && !Number.isNaN(at) ? String(at) : undefined
}
