import type { Invariant } from './index.ts'

/** Nobody outside met an answer he must not meet: another receipt on a retry, a good record refused, a stranger's ticket. */
export const nobodyComplains: Invariant = {
  name: 'same request ⇒ same receipt, and no answer that must not be',
  daily: ({ ledger }) => ledger.complaints[0],
  drained: ({ ledger }) => ledger.complaints[0],
}
