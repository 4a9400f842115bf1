import type { Instant } from '../calendar/civil.ts'
import { CODE_ALPHABET } from '../directory/window-code.ts'

/** An evaluator stands at a window; a self-service terminal stands in a hall. */
export const DEVICE_KINDS = ['evaluator', 'terminal'] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/** A paired device. What it says of itself is only `lastSeen`, `waiting` and the clock; where it stands the server says. */
export interface Device {
  readonly id: string
  readonly kind: DeviceKind
  /** Id of its entry in shared/data/device-profiles.json. */
  readonly profile: string
  readonly name: string
  readonly region: string
  readonly hall: string
  /** Empty for a terminal. */
  readonly window: string
  readonly pairedAt: Instant
  /** Member of staff who let it in. */
  readonly pairedBy: string
  readonly revokedAt?: Instant
  readonly lastSeen?: Instant
  /** Ratings that it said it still keeps. */
  readonly waiting?: number
  /** The server's clock less the device's, in ms, when it last spoke. */
  readonly clockOffset?: number
}

/** What a device is to be, under the code that is typed into it. */
export interface Pairing extends Pick<Device, 'kind' | 'profile' | 'name' | 'region' | 'hall' | 'window' | 'pairedBy'> {
  readonly expiresAt: Instant
}

/** A pairing code is good for this long, once. */
export const PAIRING_MS = 10 * 60_000
const LETTERS = 8

/** A pairing code of eight letters that cannot be taken for one another, out of random text: 31⁸ of them. */
export const pairingCode = (random: string): string =>
  [...random.replace(/[^A-Za-z0-9]/g, '')]
    .slice(0, LETTERS)
    .map((letter) => CODE_ALPHABET[letter.charCodeAt(0) % CODE_ALPHABET.length])
    .join('')

/** The code as it was made, however it was typed: in small letters, with spaces or dashes. */
export const typedCode = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** A device that has said nothing for this long is shown as silent. */
export const SILENT_MS = 10 * 60_000
