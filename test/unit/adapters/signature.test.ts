import { expect, test } from 'vitest'
import { signRequest, verifyRequest } from '../../../functions/adapters/signature.ts'
import { memoryNonces } from '../../memory/identities.ts'
import { virtualClock } from '../../memory/system.ts'

const NOW = Date.parse('2026-11-02T02:00:00Z')
const WINDOW = 5 * 60_000
const system = { application: 'hall', secret: 'only-in-this-test' }
const plain = { method: 'POST', path: '/api/exchange/services', body: '{"records":[]}' }
const nonce = 'n'.repeat(16)

const verifier = (now = NOW) => {
  const ports = { applications: { hall: system.secret }, nonces: memoryNonces(), clock: virtualClock(now) }
  return (request: Parameters<typeof verifyRequest>[0]) => verifyRequest(request, ports)
}
const signed = (at = NOW, own = nonce) => ({ ...plain, headers: signRequest(system, plain, at, own) })
const refusal = (code: string) => ({ ok: false, refusal: { code } })

test('a signed request is let in, once', async () => {
  const verify = verifier()
  expect(await verify(signed())).toEqual({ ok: true, value: 'hall' })
  expect(await verify(signed())).toEqual(refusal('E5004'))
  expect(await verify(signed(NOW, 'm'.repeat(16)))).toEqual({ ok: true, value: 'hall' })
})

test('an unknown key is refused, whatever its name', async () => {
  for (const application of ['other', '', '__proto__', 'constructor', 'toString']) {
    const request = { ...plain, headers: signRequest({ ...system, application }, plain, NOW, nonce) }
    expect(await verifier()(request)).toEqual(refusal('E5001'))
  }
  expect(await verifier()({ ...plain, headers: {} })).toEqual(refusal('E5001'))
})

test('whatever is signed cannot be changed', async () => {
  const changes = [
    { body: '{"records":[1]}' },
    { path: '/api/exchange/other' },
    { method: 'PUT' },
    { headers: { ...signed().headers, 'x-timestamp': String(NOW + 1) } },
    { headers: { ...signed().headers, 'x-nonce': 'z'.repeat(16) } },
    { headers: { ...signed().headers, 'x-signature': '' } },
    { headers: { ...signed().headers, 'x-signature': 'é'.repeat(64) } },
  ]
  for (const change of changes) expect(await verifier()({ ...signed(), ...change })).toEqual(refusal('E5002'))
})

test('a nonce has its form', async () => {
  for (const bad of ['short', 'x'.repeat(65), `${nonce} `]) expect(await verifier()(signed(NOW, bad))).toEqual(refusal('E5002'))
})

test('a request is good for five minutes either way', async () => {
  for (const off of [-WINDOW, WINDOW]) expect(await verifier(NOW + off)(signed())).toMatchObject({ ok: true })
  for (const off of [-WINDOW - 1, WINDOW + 1]) expect(await verifier(NOW + off)(signed())).toEqual(refusal('E5003'))
})

test('a refused request spends no nonce', async () => {
  const verify = verifier()
  await verify({ ...signed(), body: 'changed' })
  expect(await verify(signed())).toMatchObject({ ok: true })
})
