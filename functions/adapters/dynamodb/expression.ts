import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'

export type Scalar = string | number | boolean
export type Attributes = Readonly<Record<string, unknown>>

/** A condition on the attributes `A` of an item. A dot in a name goes one level down. */
export type Condition<A extends string> =
  | { readonly op: 'exists' | 'absent'; readonly name: A }
  | { readonly op: '=' | '<' | '<=' | '>' | '>=' | 'begins'; readonly name: A; readonly value: Scalar }
  | { readonly op: 'between'; readonly name: A; readonly from: Scalar; readonly to: Scalar }
  | { readonly op: 'in'; readonly name: A; readonly values: readonly Scalar[] }
  | { readonly op: 'any'; readonly of: ReadonlyArray<Condition<A>> }

export const exists = <A extends string>(name: A): Condition<A> => ({ op: 'exists', name })
export const absent = <A extends string>(name: A): Condition<A> => ({ op: 'absent', name })
export const isIn = <A extends string>(name: A, values: readonly Scalar[]): Condition<A> => ({ op: 'in', name, values })
export const any = <A extends string>(...of: ReadonlyArray<Condition<A>>): Condition<A> => ({ op: 'any', of })
export const is = <A extends string>(name: A, op: '=' | '<' | '<=' | '>' | '>=' | 'begins', value: Scalar): Condition<A> => ({
  op,
  name,
  value,
})

/** What an update does. Names are checked against the attributes of the item; an undefined value is left out. */
export interface Change<A extends string> {
  readonly set?: Readonly<Partial<Record<A, unknown>>>
  readonly add?: Readonly<Partial<Record<A, number>>>
  readonly remove?: readonly A[]
}

/** Attribute values of the wire; undefined fields are left out at every depth. */
export const toItem = (value: Attributes): Record<string, AttributeValue> => marshall(value, { removeUndefinedValues: true })

/** Collects placeholders, so that no attribute name can be a reserved word and no value can be code. */
export class Terms {
  readonly names: Record<string, string> = {}
  readonly values: Attributes = {}
  readonly #known = new Map<string, string>()

  name(path: string): string {
    return path
      .split('.')
      .map((part) => this.#part(part))
      .join('.')
  }

  #part(part: string): string {
    const known = this.#known.get(part)
    if (known) return known
    const placeholder = `#n${this.#known.size}`
    this.#known.set(part, placeholder)
    this.names[placeholder] = part
    return placeholder
  }

  value(value: unknown): string {
    const placeholder = `:v${Object.keys(this.values).length}`
    Object.assign(this.values, { [placeholder]: value })
    return placeholder
  }

  /** The parts of a request that explain the placeholders. */
  get explained() {
    return {
      ExpressionAttributeNames: this.names,
      ...(Object.keys(this.values).length > 0 ? { ExpressionAttributeValues: toItem(this.values) } : {}),
    }
  }
}

/** The text of a condition expression: all of `conditions`. */
export const conditionText = <A extends string>(terms: Terms, conditions: ReadonlyArray<Condition<A>>): string =>
  conditions.map((condition) => oneCondition(terms, condition)).join(' AND ')

function oneCondition<A extends string>(terms: Terms, condition: Condition<A>): string {
  if (condition.op === 'any') return `(${condition.of.map((each) => oneCondition(terms, each)).join(' OR ')})`
  const name = terms.name(condition.name)
  switch (condition.op) {
    case 'exists':
      return `attribute_exists(${name})`
    case 'absent':
      return `attribute_not_exists(${name})`
    case 'in':
      return `${name} IN (${condition.values.map((value) => terms.value(value)).join(', ')})`
    case 'between':
      return `${name} BETWEEN ${terms.value(condition.from)} AND ${terms.value(condition.to)}`
    case 'begins':
      return `begins_with(${name}, ${terms.value(condition.value)})`
    default:
      return `${name} ${condition.op} ${terms.value(condition.value)}`
  }
}

/** The text of an update expression. */
export function updateText<A extends string>(terms: Terms, change: Change<A>): string {
  const given = (fields: Readonly<Record<string, unknown>> = {}) =>
    Object.entries(fields).filter(([, value]) => value !== undefined)
  const sets = given(change.set).map(([name, value]) => `${terms.name(name)} = ${terms.value(value)}`)
  const adds = given(change.add).map(([name, value]) => `${terms.name(name)} ${terms.value(value)}`)
  const removes = (change.remove ?? []).map((name) => terms.name(name))
  const clause = (word: string, parts: readonly string[]) => (parts.length > 0 ? [`${word} ${parts.join(', ')}`] : [])
  return [...clause('SET', sets), ...clause('ADD', adds), ...clause('REMOVE', removes)].join(' ')
}
