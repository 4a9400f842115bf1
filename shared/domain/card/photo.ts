/** What a picture of a card may be, and how big, in bytes. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png'] as const
export type PhotoType = (typeof PHOTO_TYPES)[number]
export const PHOTO_LIMIT = 5 * 1024 * 1024

const BEGINNINGS: Readonly<Record<PhotoType, readonly number[]>> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}

/** The kind of picture by its first bytes, whatever it calls itself; undefined when it is none of those taken. */
export const photoType = (start: Uint8Array): PhotoType | undefined =>
  PHOTO_TYPES.find((type) => BEGINNINGS[type].every((byte, at) => start[at] === byte))
