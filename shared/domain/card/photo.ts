import { pictureType } from '../picture.ts'

/** What a picture of a card may be, and how big, in bytes. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png'] as const
export type PhotoType = (typeof PHOTO_TYPES)[number]
export const PHOTO_LIMIT = 5 * 1024 * 1024

/** The kind of picture by its first bytes, whatever it calls itself; undefined when it is none of those taken. */
export function photoType(start: Uint8Array): PhotoType | undefined {
  const type = pictureType(start)
  return type === 'image/webp' ? undefined : type
}
