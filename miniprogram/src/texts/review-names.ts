import type { ReviewRow } from '@shared/contract/schemas/review.ts'
import { texts as ticket } from './ticket'

export type Outcome = ReviewRow['asks']
export type Subject = ReviewRow['subject']
type Verdict = { readonly outcome: Outcome; readonly finding?: ReviewRow['disputed'] }

export const outcomes: Readonly<Record<Outcome, string>> = {
  upheld: '维持',
  mistaken: '误评',
  malicious: '恶意',
  tolerated: '容错',
  corrected: '更正',
}
export const subjects: Readonly<Record<Subject, string>> = { rating: '评价', verification: '核实结论' }

/** 误评 / 更正为属实 */
export const verdict = ({ outcome, finding }: Verdict): string =>
  finding ? `${outcomes[outcome]}为${ticket.findings[finding]}` : outcomes[outcome]
