import type { Instant } from '../../shared/domain/calendar/civil.ts'
import type { PictureType } from '../../shared/domain/picture.ts'

/** SM3 of text or bytes, lower-case hexadecimal. */
export type Digest = (data: string | Uint8Array) => string

/** Pictures as evidence, by their keys. */
export interface EvidenceStore {
  /** An address to which a browser may put this one picture, of this size, for some minutes. */
  uploadLink(key: string, contentType: string, bytes: number): Promise<string>
  /** What was put there: its first bytes, up to `most`, and its size; undefined when nothing was. */
  read(key: string, most: number): Promise<{ readonly body: Uint8Array; readonly bytes: number } | undefined>
  /** Keeps a picture for good; false when there is one under the key already, which stays as it is. */
  keep(key: string, body: Uint8Array, type: PictureType): Promise<boolean>
  /** An address that shows it, for some minutes. */
  showLink(key: string): Promise<string>
}

/** A temporary number, or the gateway's own word for why there is none; never the number that was to be called. */
export type Bound =
  | { readonly ok: true; readonly number: string; readonly extension: string }
  | { readonly ok: false; readonly code: string }

/** A number-masking gateway: whoever calls the temporary number and dials the extension reaches the person behind it. */
export interface Calls {
  /** Binds a number to a temporary one until an instant. Never throws for a fault of the gateway. */
  bind(phone: string, until: Instant): Promise<Bound>
}
