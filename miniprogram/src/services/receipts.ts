import type { ComplaintView } from '@shared/contract/schemas/complaint.ts'
import type { ReceiptView } from '@shared/contract/schemas/evaluation.ts'
import { stored } from './stored'

/** A receipt that this device keeps, so that its owner finds the progress again. */
export interface KeptReceipt {
  readonly receipt: string
  /** None of a complaint: its receipt is enough. */
  readonly service?: string
  readonly target: string
  readonly taskName: string
  readonly levelName: string
  readonly at: string
  /** It was added to: nothing more can be said. */
  readonly final?: boolean
}

const MOST = 50
const receipts = stored<readonly KeptReceipt[]>('hcp.receipts', [])

export const useReceipts = receipts.use

/** The receipt of a rating made here, by what was rated. */
export const receiptFor = (target: string): KeptReceipt | undefined => receipts.get().find((kept) => kept.target === target)

/** The receipt with this number, if it was given on this device. */
export const receiptNumbered = (number: string): KeptReceipt | undefined => receipts.get().find((kept) => kept.receipt === number)

/** Notes that a rating made here was added to. */
export function keepAdded(number: string): void {
  receipts.set(receipts.get().map((kept) => (kept.receipt === number ? { ...kept, final: true } : kept)))
}

/** Keeps the receipt of a rating. */
export const keepReceipt = ({ rating, service }: ReceiptView, target: string, taskName: string): void =>
  keep({ receipt: rating.receipt, service, target, taskName, levelName: rating.levelName, at: rating.at })

/** Keeps the receipt of a complaint, under the name of one. */
export const keepComplaint = ({ receipt, at, taskName }: ComplaintView, name: string): void =>
  keep({ receipt, target: `c=${receipt}`, taskName, levelName: name, at })

/** The newest come first, the oldest fall away. */
function keep(kept: KeptReceipt): void {
  receipts.set([kept, ...receipts.get().filter((other) => other.receipt !== kept.receipt)].slice(0, MOST))
}
