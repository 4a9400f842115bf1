/**
 * Event filter patterns as the cloud reads them: an object names fields, an array lists what a field may be.
 * Known conditions: a plain value, `exists`, `prefix`, `anything-but`.
 */
export function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((condition) => meets(condition, value))
  if (typeof pattern !== 'object' || pattern === null) return pattern === value
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  return Object.entries(pattern).every(([name, part]) => matches(part, fields[name]))
}

function meets(condition: unknown, value: unknown): boolean {
  if (typeof condition !== 'object' || condition === null) return condition === value
  const [name, argument] = Object.entries(condition)[0] ?? []
  if (name === 'exists') return (value !== undefined) === argument
  if (name === 'prefix') return typeof value === 'string' && value.startsWith(String(argument))
  if (name === 'anything-but') return value !== undefined && !(Array.isArray(argument) ? argument : [argument]).includes(value)
  throw new Error(`the local host does not know the filter ${name}`)
}
