import { createHash, randomBytes } from 'node:crypto'
import { G, isOnCurve, multiply, ORDER, type Point } from './curve.ts'

/** How the parts of an envelope are put together. */
export interface Layout {
  readonly order: 'C1C3C2' | 'C1C2C3'
  readonly prefix04: boolean
}

const POINT = 64
const DIGEST = 32
const bytes = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, '0'), 'hex')
const number = (buffer: Uint8Array): bigint => BigInt(`0x${Buffer.from(buffer).toString('hex')}`)
const sm3 = (...parts: Uint8Array[]): Buffer => createHash('sm3').update(Buffer.concat(parts)).digest()
const scalar = (): bigint => (number(randomBytes(40)) % (ORDER - 1n)) + 1n

/** A key pair in hex: 64 digits, and the point with its 04. */
export function keyPair(): { privateKey: string; publicKey: string } {
  const privateKey = bytes(scalar()).toString('hex')
  return { privateKey, publicKey: publicKeyOf(privateKey) }
}

export function publicKeyOf(privateKey: string): string {
  const { x, y } = multiply(G, BigInt(`0x${privateKey}`))
  return `04${Buffer.concat([bytes(x), bytes(y)]).toString('hex')}`
}

/** The key stream of the shared point, as long as the message. */
function stream({ x, y }: Point, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / DIGEST) }, (_, at) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(at + 1)
    return sm3(bytes(x), bytes(y), count)
  })
  return Buffer.concat(blocks).subarray(0, length)
}

const masked = (message: Uint8Array, mask: Uint8Array): Buffer => Buffer.from(message.map((byte, at) => byte ^ (mask[at] ?? 0)))

const pointIn = (raw: Uint8Array): Point => ({ x: number(raw.subarray(0, 32)), y: number(raw.subarray(32, POINT)) })

/** Closes an envelope for a public key (GB/T 32918.4, 6.1). */
export function seal(message: Uint8Array, publicKey: string, layout: Layout): Buffer {
  const secret = scalar()
  const first = multiply(G, secret)
  const shared = multiply(pointIn(Buffer.from(publicKey, 'hex').subarray(1)), secret)
  const text = masked(message, stream(shared, message.length))
  const digest = sm3(bytes(shared.x), message, bytes(shared.y))
  const rest = layout.order === 'C1C3C2' ? [digest, text] : [text, digest]
  return Buffer.concat([Buffer.from(layout.prefix04 ? [4] : []), bytes(first.x), bytes(first.y), ...rest])
}

/** Opens an envelope (7.1); undefined when it is not one for this key and of this layout. */
export function open(envelope: Uint8Array, privateKey: string, layout: Layout): Buffer | undefined {
  const skip = layout.prefix04 ? 1 : 0
  if ((layout.prefix04 && envelope[0] !== 4) || envelope.length <= skip + POINT + DIGEST) return undefined
  const first = pointIn(envelope.subarray(skip))
  if (!isOnCurve(first)) return undefined
  const shared = multiply(first, BigInt(`0x${privateKey}`))
  const rest = envelope.subarray(skip + POINT)
  const old = layout.order === 'C1C2C3'
  const text = old ? rest.subarray(0, -DIGEST) : rest.subarray(DIGEST)
  const digest = old ? rest.subarray(-DIGEST) : rest.subarray(0, DIGEST)
  const message = masked(text, stream(shared, text.length))
  return sm3(bytes(shared.x), message, bytes(shared.y)).equals(Buffer.from(digest)) ? message : undefined
}
