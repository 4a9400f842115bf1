import { inflateSync } from 'node:zlib'

/** Samples that a picture may unfold to, in bytes: some 25 million points with their transparency. */
const MOST = 100 * 1024 * 1024
const SIGNATURE_BYTES = 8
const PNG_START = 0x89

/**
 * Whether a picture can be given to the library. It unfolds a PNG apart from the call that asks for it, where a broken one, or
 * one that says it is huge, could no longer be caught; therefore it is unfolded here first.
 */
export function isDrawable(picture: Uint8Array): boolean {
  if (picture[0] !== PNG_START) return true
  try {
    const file = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength)
    const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
    if (width === 0 || height === 0 || width * height * 4 > MOST) return false
    return inflateSync(Buffer.concat(dataOf(file)), { maxOutputLength: 2 * MOST }).byteLength >= height
  } catch {
    return false
  }
}

/** The compressed points of a PNG, part by part. */
function dataOf(file: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = SIGNATURE_BYTES; at + 8 <= file.byteLength; ) {
    const length = file.readUInt32BE(at)
    const name = file.toString('latin1', at + 4, at + 8)
    if (name === 'IEND') break
    if (name === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return parts
}
