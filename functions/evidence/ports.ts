import type { PictureType } from '../../shared/domain/picture.ts'

/** SM3 of text or bytes, lower-case hexadecimal. */
export type Digest = (data: string | Uint8Array) => string

/** Pictures as evidence, by their keys. */
export interface EvidenceStore {
  /** An address to which a browser may put this one picture, of this size, for some minutes. */
  uploadLink(key: string, contentType: string, bytes: number): Promise<string>
  /** What was put there: its first bytes, up to `most`, and its size; undefined when nothing was. */
  read(key: string, most: number): Promise<{ readonly body: Uint8Array; readonly bytes: number } | undefined>
  put(key: string, body: Uint8Array, type: PictureType): Promise<void>
  /** An address that shows it, for some minutes. */
  showLink(key: string): Promise<string>
}
