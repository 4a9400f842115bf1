import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bucketPhotos } from '../../../functions/adapters/photos.ts'
import { objectStore } from '../../../infra/local/stand-ins/objects.ts'
import { CREDENTIALS } from '../../../infra/local/stand-ins/signature.ts'
import { photoType } from '../../../shared/domain/card/photo.ts'

const folder = mkdtempSync(join(tmpdir(), 'objects-'))
let now = Date.now()
const store = objectStore(folder, '/objects', () => now)
const server = createServer((request, response) => {
  void store(request, response, new URL(request.url ?? '/', `http://${request.headers.host}`))
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const photos = bucketPhotos('evidence', {
  region: 'local-1',
  environment: {
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(server.address() as AddressInfo).port}/objects`,
  },
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(92).fill(7)])
const put = async (url: string, body: Uint8Array, type = 'image/png') =>
  (await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body: Buffer.from(body) })).status

test('a browser puts one picture, of the type and size it was promised for, and no other', async () => {
  const url = await photos.uploadLink('cards/KMPX-0001-2/a.png', 'image/png', PNG.byteLength)
  expect(await put(url, PNG.subarray(1))).toBe(403)
  expect(await put(url, PNG, 'text/html')).toBe(403)
  expect(await put(url.replace('a.png', 'b.png'), PNG)).toBe(403)
  expect(await photos.head('cards/KMPX-0001-2/a.png')).toBeUndefined()
  expect(await put(url, PNG)).toBe(200)
  const head = await photos.head('cards/KMPX-0001-2/a.png')
  expect(head).toEqual({ start: PNG.subarray(0, 16), bytes: 100 })
  expect(photoType(head?.start ?? new Uint8Array())).toBe('image/png')
})

test('an address to look at it works for some minutes, and to read alone', async () => {
  await put(await photos.uploadLink('cards/KMPX-0001-2/c.png', 'image/png', PNG.byteLength), PNG)
  const url = await photos.showLink('cards/KMPX-0001-2/c.png')
  expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(100)
  expect(await put(url, PNG)).toBe(403)
  now += 3_600_000
  expect((await fetch(url)).status).toBe(403)
})

test('what a file calls itself does not count', () => {
  expect(photoType(Uint8Array.from([0xff, 0xd8, 0xff, 0xe1]))).toBe('image/jpeg')
  for (const other of [[], [0x47, 0x49, 0x46], [0xff, 0xd8], [0x89, 0x50, 0x4e, 0x47]])
    expect(photoType(Uint8Array.from(other))).toBeUndefined()
})

test('a picture is kept once: a second under its name is not taken', async () => {
  const key = 'tickets/T/a.png'
  expect(await photos.keep(key, PNG, 'image/png')).toBe(true)
  expect(await photos.keep(key, PNG.with(99, 8), 'image/png')).toBe(false)
  expect(await photos.read(key, 1000)).toEqual({ body: PNG, bytes: 100 })
})
