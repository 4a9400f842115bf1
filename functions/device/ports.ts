import type { Instant } from '../../shared/domain/calendar/civil.ts'
import type { Device, Pairing } from '../../shared/domain/device/device.ts'
import type { RatingRequest, RequestCommand } from '../../shared/domain/device/request.ts'

/** What a device says of itself. */
export type Sighting = Required<Pick<Device, 'lastSeen' | 'waiting' | 'clockOffset'>>

/** Paired devices and the codes by which they are paired. */
export interface DeviceStore {
  /** Keeps a pairing under the hash of its code. */
  putPairing(codeHash: string, pairing: Pairing): Promise<void>
  /** Takes a pairing for a device: one conditional write, once. The same device that takes it again gets it again. */
  takePairing(codeHash: string, device: string, now: Instant): Promise<Pairing | undefined>
  add(device: Device): Promise<void>
  get(id: string): Promise<Device | undefined>
  /** The evaluator that was paired last with a window. */
  evaluatorOf(window: string): Promise<Device | undefined>
  /** Every device of the place, revoked ones with them. */
  list(): Promise<Device[]>
  /** False when there is no such device. */
  revoke(id: string, at: Instant): Promise<boolean>
  see(id: string, sighting: Sighting): Promise<void>
  /** Takes a place in the device's pace for one rating; the same rating again has its place already. */
  takeSlot(device: string, hour: number, slot: number, request: string, most: number): Promise<boolean>
}

/** Requests of a window: at most one is open, and every one that was ever made is kept for a while. */
export interface RequestStore {
  /** Opens a request if the window has none open at `request.askedAt`. Gives back the one that is open otherwise. */
  open(request: RatingRequest): Promise<{ readonly opened: true } | { readonly opened: false; readonly standing: RatingRequest }>
  get(window: string, id: string): Promise<RatingRequest | undefined>
  /** The last request that was opened at a window, whatever became of it; with `at` only while the window is taken by it. */
  latest(window: string, at?: Instant): Promise<RatingRequest | undefined>
  /** Takes a step that the transition table allows; undefined when it is not legal, or there is no such request. */
  step(
    window: string,
    id: string,
    command: RequestCommand,
    facts: Pick<RatingRequest, 'shownAt' | 'endedAt' | 'device' | 'dwellMs'>,
  ): Promise<RatingRequest | undefined>
}

/** The services of a day at a window, as its clerk sees them. */
export interface DeskList {
  put(entry: { readonly window: string; readonly service: string; readonly servedAt: Instant }): Promise<void>
  /** Ids of the services of a civil day, newest first, at most `limit`. */
  ofDay(window: string, day: string, limit: number): Promise<string[]>
}
