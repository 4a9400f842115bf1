import { textLength } from '../evaluation/rating.ts'
import { ok, type Result, refuse } from '../result.ts'

export const COMPLAINT_LIMIT = 1000

/** The words of a complaint (投诉), as they are kept. Refuses E3170 when there are none or too many. */
export function checkComplaint(text: string): Result<string> {
  const said = text.trim()
  const length = textLength(said)
  return length > 0 && length <= COMPLAINT_LIMIT ? ok(said) : refuse('E3170', { field: 'text', limit: COMPLAINT_LIMIT })
}
