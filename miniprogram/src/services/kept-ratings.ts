import type { DeviceItem, ItemResult } from '@shared/contract/schemas/device.ts'

/** Where a device keeps what it has not handed over yet. */
export interface Shelf {
  read(): readonly DeviceItem[]
  /** False when the device does not keep it. */
  write(items: readonly DeviceItem[]): boolean
}

/** Hands over a batch; null when nothing came back or the other side failed. */
export type Send = (items: readonly DeviceItem[]) => Promise<readonly ItemResult[] | null>

export interface Delivered {
  readonly handedOver: number
  /** Refused for good: the device forgets them and counts them. */
  readonly refused: number
  readonly failed: boolean
}

const MOST = 100
/** After a fault the next try is small, and what stood first goes to the end: one bad item holds nobody up. */
const FEW = 10

/** Keeps a rating before anybody is thanked for it. False when the device could not keep it. */
export const keep = (shelf: Shelf, item: DeviceItem): boolean => shelf.write([...shelf.read(), item])

/**
 * Hands over the oldest ratings and forgets those that have an answer for good; the shelf is read again then, because others
 * may have been put on it. A crash before that repeats them, which is harmless: the same key is the same rating.
 */
export async function deliver(shelf: Shelf, send: Send, careful = false): Promise<Delivered> {
  const batch = shelf.read().slice(0, careful ? FEW : MOST)
  if (batch.length === 0) return { handedOver: 0, refused: 0, failed: false }
  const results = await send(batch)
  if (!results) {
    const keys = new Set(batch.map(({ requestKey }) => requestKey))
    if (careful) shelf.write([...shelf.read().filter(({ requestKey }) => !keys.has(requestKey)), ...batch])
    return { handedOver: 0, refused: 0, failed: true }
  }
  const final = results.filter(({ status }) => status !== 'later')
  const gone = new Set(final.map(({ index }) => batch[index]?.requestKey))
  shelf.write(shelf.read().filter(({ requestKey }) => !gone.has(requestKey)))
  return {
    handedOver: gone.size,
    refused: final.filter(({ status }) => status === 'refused').length,
    failed: final.length < results.length,
  }
}
