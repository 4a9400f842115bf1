import type { Form } from '../../domain/exchange/form.ts'
import nationalJson from './national-json.json' with { type: 'json' }
import tokenSm4 from './token-sm4.json' with { type: 'json' }

/** The forms this system is delivered with. Another province is another file of the same kind. */
export const forms = [nationalJson, tokenSm4] as readonly Form[]

/** The form of a name. Throws when there is none: a profile that names it must not be deployed. */
export function formNamed(id: string): Form {
  const found = forms.find((form) => form.id === id)
  if (!found) throw new Error(`no form ${id} in the exchange`)
  return found
}
