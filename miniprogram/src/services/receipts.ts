import type { ReceiptView } from '@shared/contract/schemas/evaluation.ts'
import { stored } from './stored'

/** A receipt that this device keeps, so that its owner finds the progress again. */
export interface KeptReceipt {
  readonly receipt: string
  readonly service: string
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

/** Keeps a receipt; the newest come first, the oldest fall away. */
export function keepReceipt({ rating, service }: ReceiptView, target: string, taskName: string): void {
  const kept = { receipt: rating.receipt, service, target, taskName, levelName: rating.levelName, at: rating.at }
  receipts.set([kept, ...receipts.get().filter((other) => other.receipt !== kept.receipt)].slice(0, MOST))
}
