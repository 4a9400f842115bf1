import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import { expect, test } from 'vitest'
import type { RunningHost } from '../../infra/local/host/run-host.ts'
import { OBJECTS } from '../../infra/local/host/start-backstage.ts'
import { CREDENTIALS } from '../../infra/local/stand-ins/signature.ts'
import { type Fixture, fixtureHost, put } from './support/fixture-host.ts'

const HOUR = 3_600_000
const at = (text: string) => Date.parse(`${text}+08:00`)

async function withHost(work: (host: RunningHost, fixture: Fixture) => Promise<void>, startAt?: number): Promise<void> {
  const fixture = fixtureHost()
  const host = await fixture.start(startAt === undefined ? {} : { startAt })
  try {
    await work(host, fixture)
  } finally {
    await host.stop()
    fixture.remove()
  }
}

test('a request reaches the function of its route as an HTTP API event, and its answer comes back', () =>
  withHost(async ({ url }) => {
    const response = await fetch(`${url}/api/things/%E7%AA%97?x=1&x=2`, { headers: { Cookie: 'c=1; d=2', 'X-Key': 'k' } })
    const { event, table } = (await response.json()) as { event: Record<string, never>; table: string }
    expect(response.headers.get('x-a')).toBe('1')
    expect(response.headers.get('set-cookie')).toBe('a=b')
    expect(table).toBe('Services-cn-northwest-1')
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /api/things/{id}',
      pathParameters: { id: '窗' },
      rawQueryString: 'x=1&x=2',
      queryStringParameters: { x: '1,2' },
      cookies: ['c=1', 'd=2'],
      headers: { 'x-key': 'k' },
      requestContext: { http: { method: 'GET', path: '/api/things/%E7%AA%97' } },
      isBase64Encoded: false,
    })
    const fixed = await fetch(`${url}/api/things/fixed`, { method: 'POST', body: '{"a":1}' })
    expect(((await fixed.json()) as { event: { body: string } }).event.body).toBe('{"a":1}')
    expect((await fetch(`${url}/api/none`)).status).toBe(404)
    expect((await fetch(`${url}/api/things/1`, { method: 'DELETE' })).status).toBe(404)
  }))

test('a function that throws, hangs or dies fails its own request only', () =>
  withHost(async ({ url }) => {
    expect((await fetch(`${url}/api/crash?throw`)).status).toBe(500)
    expect((await fetch(`${url}/api/crash?die`)).status).toBe(500)
    const [hung, fine] = await Promise.all([fetch(`${url}/api/crash?hang`), fetch(`${url}/api/crash`)])
    expect([hung.status, fine.status]).toEqual([500, 200])
    expect(await (await fetch(`${url}/api/crash`)).json()).toEqual({ ok: true })
  }))

test('the app is served compressed, unknown pages by its router, hashed files for ever', () =>
  withHost(async ({ url }) => {
    const page = await fetch(`${url}/s/AbCdEfGhIjKlMnOpQrStUv`)
    expect([page.status, await page.text(), page.headers.get('cache-control')]).toEqual([200, '<title>app</title>', 'no-cache'])
    const script = await fetch(`${url}/js/app.0123abcd.js`, { headers: { 'accept-encoding': 'gzip, br' } })
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(script.headers.get('content-encoding')).toBe('br')
    expect((await fetch(`${url}/js/none.js`)).status).toBe(404)
    expect((await fetch(`${url}/..%2f..%2fdata%2fsecret.json`)).status).toBe(404)
  }))

test('records reach the consumer in order with the shard in the event, filtered ones do not', () =>
  withHost(async (host, fixture) => {
    for (const id of ['a', 'secret', 'b', 'b', 'c']) await put(host, id)
    await host.drained()
    expect(fixture.said()).toEqual(['a', 'b', 'c'].map((id) => `${id} shardId-local-0 INSERT`))
  }))

test('a record that cannot be handled is set aside after its retries, the others are delivered', () =>
  withHost(async (host, fixture) => {
    await Promise.all(['a', 'b', 'poison', 'c', 'd', 'e'].map((id) => put(host, id)))
    await host.drained()
    expect(new Set(fixture.said().map((line) => line[0]))).toEqual(new Set(['a', 'b', 'c', 'd', 'e']))
    const aside = readFileSync(join(fixture.folder, 'data', 'failed-records.log'), 'utf8')
      .trim()
      .split('\n')
    expect(aside.map((line) => JSON.parse(line).records.map((record: { keys: unknown }) => record.keys))).toEqual([
      [{ id: { S: 'poison' } }],
    ])
  }))

test('a host stopped in the middle goes on where it was: nothing lost, nothing for a second time', async () => {
  const fixture = fixtureHost()
  const ids = Array.from({ length: 300 }, (_, n) => `n${String(n).padStart(3, '0')}`)
  const first = await fixture.start()
  for (const id of ids.slice(0, 120)) await put(first, id)
  first.consumers.hold(true)
  for (const id of ids.slice(120)) await put(first, id)
  await first.stop()
  const before = fixture.said().length
  const second = await fixture.start()
  await second.drained()
  await second.stop()
  const third = await fixture.start()
  await third.drained()
  await third.stop()
  expect(before).toBeLessThan(ids.length)
  expect(fixture.said().map((line) => line.slice(0, 4))).toEqual(ids)
  fixture.remove()
})

test('a clock moved forward runs every occurrence on the way at its own time; functions see that time', () =>
  withHost(async (host, fixture) => {
    await host.clock.moveTo(at('2026-03-04T09:00:00'))
    expect(fixture.said().map((line) => line.slice(0, 22))).toEqual([
      'daily 2026-03-01T16:15',
      'daily 2026-03-02T16:15',
      'daily 2026-03-03T16:15',
    ])
    await expect(host.clock.moveTo(at('2026-03-04T08:00:00'))).rejects.toThrow('向前')
    const seen = (await (await fetch(`${host.url}/api/things/1`)).json()) as { now: number }
    expect(Math.abs(seen.now - host.clock.now())).toBeLessThan(HOUR)
  }, at('2026-03-01T09:00:00')))

test('a host that was stopped for days catches up the latest run, once', async () => {
  const fixture = fixtureHost()
  const first = await fixture.start({ startAt: at('2026-03-01T09:00:00') })
  await first.stop()
  const kept = join(fixture.folder, 'data', 'clock.json')
  const { offset } = JSON.parse(readFileSync(kept, 'utf8')) as { offset: number }
  writeFileSync(kept, JSON.stringify({ offset: offset + 120 * HOUR }))
  const second = await fixture.start()
  await second.clock.moveTo(second.clock.now() + 60_000)
  await second.stop()
  expect(fixture.said().map((line) => line.slice(0, 16))).toEqual(['daily 2026-03-06'])
  fixture.remove()
})

test('a presigned address is honoured until it expires by the demo clock, and only unaltered', () =>
  withHost(async (host) => {
    const client = new AwsClient({ ...CREDENTIALS, service: 's3', region: 'cn-northwest-1' })
    const object = `${host.url}${OBJECTS}/reports/2026-03/report.csv`
    expect((await client.fetch(object, { method: 'PUT', body: '名称', headers: { 'content-type': 'text/csv' } })).status).toBe(
      200,
    )
    const address = new URL(`${object}?X-Amz-Expires=600&response-content-disposition=attachment`)
    const datetime = new Date(host.clock.now()).toISOString().replace(/[:-]|\.\d{3}/g, '')
    const { url } = await client.sign(address.href, { aws: { signQuery: true, datetime } })
    const response = await fetch(url)
    expect([response.status, response.headers.get('content-disposition'), await response.text()]).toEqual([
      200,
      'attachment',
      '名称',
    ])
    expect((await fetch(object)).status).toBe(403)
    expect((await fetch(url.replace('report.csv', 'other.csv'))).status).toBe(403)
    await host.clock.moveTo(host.clock.now() + 11 * 60_000)
    const late = await fetch(url)
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('expired')])
  }))

test('a second host is refused the data folder', () =>
  withHost(async (_host, fixture) => {
    await expect(fixture.start()).rejects.toMatchObject({ name: 'DataFolderInUse' })
  }))

test('the local page shows the clock and takes changes from its own origin only', () =>
  withHost(async ({ url, clock }) => {
    expect(await (await fetch(`${url}/__local`)).text()).toContain('演示时钟')
    const body = new URLSearchParams({ by: 'day' })
    const before = clock.now()
    const foreign = await fetch(`${url}/__local/clock`, { method: 'POST', body, headers: { origin: 'http://elsewhere.example' } })
    expect(foreign.status).toBe(403)
    await fetch(`${url}/__local/clock`, { method: 'POST', body })
    expect(clock.now() - before).toBeGreaterThan(23 * HOUR)
  }))
