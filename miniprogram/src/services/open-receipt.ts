import { open } from './navigate'
import { stored } from './stored'

interface Opened {
  readonly receipt: string
  /** Known to the device that rated. */
  readonly service?: string
}

const opened = stored<Opened | null>('hcp.opened-receipt', null)

export const useOpenedReceipt = opened.use

/** Shows another receipt on the progress page. The number stays on the device: an address would leave it in logs and histories. */
export const showReceipt = ({ receipt, service }: Opened): void => opened.set(service ? { receipt, service } : { receipt })

/** Opens the progress of a receipt. */
export function openProgress(receipt: Opened): void {
  showReceipt(receipt)
  open('progress')
}

/** Opens the page on which one reports what happened around the rating of a receipt, past the unit. */
export function openProtection(receipt: Opened): void {
  showReceipt(receipt)
  open('protection', { receipt: '1' })
}

/** Opens the page on which one adds to the rating of a receipt. */
export function openAdding(receipt: Required<Opened>): void {
  showReceipt(receipt)
  open('addRating')
}

/** Opens the progress page to ask for a number. */
export function askReceipt(): void {
  opened.drop()
  open('progress')
}
