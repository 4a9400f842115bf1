import type { Input, Output, RouteName } from '@shared/contract/routes.ts'
import type { DeviceItem, SetupView } from '@shared/contract/schemas/device.ts'
import { exchange } from '@/platform/http'
import { keptExactly } from '@/platform/kiosk'
import { addressOf } from './address'
import { deliver, type Send, type Shelf, shelfOf } from './kept-ratings'
import { stored } from './stored'

/** The token of this device, and what it needs for working alone. */
export const deviceToken = stored<string>('hcp.device', '')
export const deviceSetup = stored<SetupView | null>('hcp.device-setup', null)

/** What the server's clock is ahead of this device's, in ms, as it was last heard. */
const offset = stored<number>('hcp.device-offset', 0)
export const serverNow = (): number => Date.now() + offset.get()
const hear = (now: number): void => {
  if (Math.abs(now - serverNow()) > 1_000) offset.set(now - Date.now())
}

type DeviceRoute = Extract<
  RouteName,
  'pairDevice' | 'deviceSetup' | 'deviceRequest' | 'showRequest' | 'reportDevice' | 'uploadRatings' | 'terminalService'
>
export type DeviceAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string }

const TIMEOUT = 15_000

/** Calls as this device. `OFFLINE` when nothing came back; a device that was taken back forgets its token. */
export async function callAsDevice<N extends DeviceRoute>(name: N, input: Input<N>): Promise<DeviceAnswer<Output<N>>> {
  const { method, url, body } = addressOf(name, input as Readonly<Record<string, unknown>>)
  const token = deviceToken.get()
  const headers: Record<string, string> = { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) }
  if (token) headers.authorization = `Bearer ${token}`
  const answer = await exchange({ method, url, headers, body, timeout: TIMEOUT })
  if (answer.status >= 200 && answer.status < 300) {
    const value = answer.body as Output<N>
    if ('now' in (value as object)) hear((value as { now: number }).now)
    return { ok: true, value }
  }
  const { code = 'OFFLINE', message = '' } = (answer.body ?? {}) as { code?: string; message?: string }
  if (code === 'E8001' && name !== 'pairDevice') deviceToken.drop()
  return { ok: false, code, message }
}

const KEPT = 'hcp.kept-ratings'
const kept = stored<readonly DeviceItem[]>(KEPT, [])
/** Ratings that the system refused for good since this device was set up. */
export const notTaken = stored<number>('hcp.not-taken', 0)
/** How many are kept of this pairing, and how many of one before, which the administrator has to see to. */
export const useKept = (): { readonly own: number; readonly foreign: number } => {
  const items = kept.use()
  const device = deviceSetup.use()?.id
  const own = items.filter((item) => item.device === device).length
  return { own, foreign: items.length - own }
}

/** Ratings lie in the browser's own storage until the server has answered for each. */
export const shelf: Shelf = {
  read: kept.get,
  write: (items) => {
    const safe = keptExactly(KEPT, items)
    kept.set(items)
    return safe
  },
}

const send: Send = async (items) => {
  const waiting = shelf.read().length
  const answer = await callAsDevice('uploadRatings', { now: Date.now(), waiting, items: [...items] })
  return answer.ok ? answer.value.results : null
}

/** Of the present pairing; empty until the device knows which it is. */
const ownShelf = (): Shelf => shelfOf(deviceSetup.get()?.id ?? '', shelf)
export const anyToHandOver = (): boolean => ownShelf().read().length > 0

let running: Promise<boolean> | undefined
let careful = false

async function deliverAll(): Promise<boolean> {
  while (deviceToken.get() && anyToHandOver()) {
    const { refused, failed } = await deliver(ownShelf(), send, careful)
    if (refused > 0) notTaken.set(notTaken.get() + refused)
    careful = failed
    if (failed) return false
  }
  return true
}

/** Hands over what is kept, one batch after another until one fails. Whoever calls meanwhile waits for the same work. */
export function handOver(): Promise<boolean> {
  running ??= deliverAll().finally(() => {
    running = undefined
  })
  return running
}

/** A rating that somebody chose and has not finished: after a crash it is handed over as it was chosen. */
const chosen = stored<DeviceItem | null>('hcp.chosen-rating', null)
export const draft = chosen.set
export const dropDraft = chosen.drop

/** Puts on the shelf what was chosen when the device stopped. */
export function recoverDraft(): void {
  const item = chosen.get()
  if (item && shelf.write([...shelf.read(), item])) chosen.drop()
}
