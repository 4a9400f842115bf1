/** What a picture that is kept as evidence may be, and how big, in bytes. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]
export const PICTURE_LIMIT = 10 * 1024 * 1024

/** Where what has to stand in a file; bytes between them are the file's own. */
const MARKS: Readonly<Record<PictureType, ReadonlyArray<readonly [at: number, bytes: readonly number[]]>>> = {
  'image/jpeg': [[0, [0xff, 0xd8, 0xff]]],
  'image/png': [[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]],
  'image/webp': [
    [0, [0x52, 0x49, 0x46, 0x46]],
    [8, [0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38]],
  ],
}

/** The kind of picture by its first bytes, whatever it calls itself; undefined when it is none of those taken. */
export const pictureType = (start: Uint8Array): PictureType | undefined =>
  PICTURE_TYPES.find((type) => MARKS[type].every(([at, bytes]) => bytes.every((byte, index) => start[at + index] === byte)))
