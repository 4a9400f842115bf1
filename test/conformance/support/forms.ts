import { forms } from '../../../shared/data/exchange/forms.ts'
import type { Form } from '../../../shared/domain/exchange/form.ts'
import madeUp from '../forms/made-up.json' with { type: 'json' }

/** The forms this system is delivered with, and one that nothing in the code knows of. */
export const allForms: readonly Form[] = [...forms, madeUp as Form]

export const [nationalJson, tokenSm4, made] = allForms as [Form, Form, Form]
