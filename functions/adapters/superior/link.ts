import type { Form, Operation } from '../../../shared/domain/exchange/form.ts'
import type { SuperiorRecord, SuperiorStep } from '../../../shared/domain/exchange/superior.ts'
import { type Field, writeStep } from '../../../shared/domain/exchange/write.ts'
import type { Clock } from '../../kernel/ports.ts'
import type { Sent } from '../../superior/ports.ts'
import { type Answer, sentOf } from './answer.ts'
import type { Call } from './call.ts'

/** The way to a superior system. */
export interface Link {
  readonly baseUrl: string
  readonly call: Call
  readonly clock: Clock
}

/** Settings of the secret by their names in the form. */
export type Settings = Readonly<Record<string, string>>

export const urlOf = ({ baseUrl }: Link, path: string): URL => new URL(`${baseUrl.replace(/\/$/, '')}${path}`)

/** Tells one step by `ask`; what the form does not tell is as good as told, and what it cannot say is parked. */
export async function sendStep(
  form: Form,
  step: SuperiorStep,
  record: SuperiorRecord,
  ask: (operation: Operation, fields: readonly Field[]) => Promise<Answer | undefined>,
): Promise<Sent> {
  const written = writeStep(form, step, record)
  const operation = form.steps[step]
  if (!written || !operation) return { acknowledged: true }
  if (!written.ok) return { acknowledged: false, next: 'park', code: written.code, text: written.text }
  return sentOf(form, record, await ask(operation, written.fields))
}
