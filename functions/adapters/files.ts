import type { FileStore } from '../report/ports.ts'
import { type Cloud, endpointOf, signingClient } from './aws.ts'

/** Percent-encoded as RFC 3986 has it. */
export const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

/** Where an object of a bucket is. */
export function objectAddress(bucket: string, key: string, cloud: Cloud): URL {
  const { url, given } = endpointOf('s3', 'S3', cloud)
  const path = key.split('/').map(encoded).join('/')
  if (given) return new URL(`${url.href.replace(/\/$/, '')}/${bucket}/${path}`)
  return new URL(`https://${bucket}.${url.host}/${path}`)
}

/** Files in an S3 bucket. Links are presigned, work for a while and download under a name in any script. */
export function bucketFiles(bucket: string, cloud: Cloud): FileStore {
  const addressOf = (key: string): URL => objectAddress(bucket, key, cloud)
  return {
    async put(key, body, contentType) {
      const headers = { 'content-type': contentType, 'content-length': String(body.byteLength) }
      const request = { method: 'PUT', headers, body: Buffer.from(body) }
      const response = await signingClient('s3', cloud).fetch(addressOf(key), request)
      if (!response.ok) throw new Error(`file not stored: ${response.status}`)
    },
    async link(key, name, seconds) {
      const url = addressOf(key)
      url.searchParams.set('X-Amz-Expires', String(seconds))
      url.searchParams.set('response-content-disposition', `attachment; filename*=UTF-8''${encoded(name)}`)
      return (await signingClient('s3', cloud).sign(url, { aws: { signQuery: true } })).url
    },
  }
}
