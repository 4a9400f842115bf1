import type { Invariant } from './index.ts'

/** No receipt and no ticket number is given twice. */
export const receiptsAreUnique: Invariant = {
  name: 'receipts unique',
  drained({ raw }) {
    const receipts = [...raw.evaluations.items.values()].flatMap(({ rating }) => rating?.receipt ?? [])
    if (new Set(receipts).size !== receipts.length) return 'a receipt was given twice'
    const numbers = [...raw.tickets.items.values()].map(({ number }) => number)
    return new Set(numbers).size === numbers.length ? undefined : 'a ticket number was given twice'
  },
}
