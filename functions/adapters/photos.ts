import type { PhotoStore } from '../card/ports.ts'
import type { EvidenceStore } from '../evidence/ports.ts'
import { type Cloud, signingClient } from './aws.ts'
import { objectAddress } from './files.ts'

/** How long an address to put a picture to, or to look at it, works, in seconds. */
const VALID_S = 600

/** Enough of a file to see what it is. */
const START_BYTES = 16

/**
 * Pictures in an S3 bucket. A browser puts one straight there: the address holds for this name, type and exact size alone.
 */
export function bucketPhotos(bucket: string, cloud: Cloud): PhotoStore & EvidenceStore {
  const signed = async (key: string, method: string, headers: Record<string, string>): Promise<string> => {
    const url = objectAddress(bucket, key, cloud)
    url.searchParams.set('X-Amz-Expires', String(VALID_S))
    const aws = { signQuery: true, allHeaders: true }
    return (await signingClient('s3', cloud).sign(url, { method, headers, aws })).url
  }
  const read: EvidenceStore['read'] = async (key, most) => {
    const headers = { range: `bytes=0-${most - 1}` }
    const response = await signingClient('s3', cloud).fetch(objectAddress(bucket, key, cloud), { headers })
    const body = new Uint8Array(await response.arrayBuffer())
    // Without the right to list a bucket a missing object is answered as a forbidden one.
    if (response.status === 403 || response.status === 404) return undefined
    if (!response.ok) throw new Error(`picture not read: ${response.status}`)
    const whole = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1]
    return { body: body.subarray(0, most), bytes: whole === undefined ? body.byteLength : Number(whole) }
  }
  return {
    uploadLink: (key, type, bytes) => signed(key, 'PUT', { 'content-type': type, 'content-length': String(bytes) }),
    showLink: (key) => signed(key, 'GET', {}),
    read,
    async keep(key, body, type) {
      const headers = { 'content-type': type, 'content-length': String(body.byteLength), 'if-none-match': '*' }
      const request = { method: 'PUT', headers, body: Buffer.from(body) }
      const response = await signingClient('s3', cloud).fetch(objectAddress(bucket, key, cloud), request)
      if (response.status === 412) return false
      if (!response.ok) throw new Error(`picture not kept: ${response.status}`)
      return true
    },
    async head(key) {
      const found = await read(key, START_BYTES)
      return found && { start: found.body, bytes: found.bytes }
    },
  }
}
