import { crc32, deflateSync } from 'node:zlib'

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.byteLength)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

interface Points {
  readonly width?: number
  readonly height?: number
  /** Compressed points, when not those of an even colour. */
  readonly points?: Uint8Array
  readonly shade?: number
}

/** A PNG of one shade with transparency; what it says of itself can be made to disagree with what is in it. */
export function png({ width = 2, height = 2, shade = 0x60, points }: Points = {}): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const line = Buffer.alloc(1 + width * 4, shade).fill(0, 0, 1)
  const data = points ?? deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [start, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat(parts))
}
