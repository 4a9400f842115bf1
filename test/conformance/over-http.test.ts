import { afterAll, beforeAll, expect, test } from 'vitest'
import { callHttp } from '../../functions/adapters/superior/call.ts'
import { superiorSystem } from '../../functions/adapters/superior/superior-system.ts'
import { SuperiorUnavailable, UNREACHABLE } from '../../functions/superior/ports.ts'
import { FAULTS } from '../../infra/local/stand-ins/province/faults.ts'
import { type Province, provinceStandIn } from '../../infra/local/stand-ins/province/index.ts'
import { demoSettings } from '../../infra/local/stand-ins/province/settings.ts'
import { ratingOf } from '../../shared/domain/exchange/steps.ts'
import { tokenSm4 } from './support/forms.ts'
import { DAY, NOW, rating, record, service } from './support/samples.ts'

const clock = { now: () => NOW }
const { own, provinceKey } = demoSettings()
let far: Province
beforeAll(async () => {
  far = await provinceStandIn({ form: tokenSm4, secret: { ...own, provinceKey }, now: clock.now })
})
afterAll(() => far.close())

const system = (settings = own, patienceMs?: number) =>
  superiorSystem(tokenSm4, settings, { baseUrl: `${far.url}/`, call: callHttp(patienceMs), clock })
const said = () => {
  const told = ratingOf('rating', service({ rating: rating() }))
  return record({ ...(told ? { rating: told } : {}) })
}

test('over a network the same as without one', async () => {
  expect(await system().send('rating', said())).toEqual({ acknowledged: true })
  expect(await system().listDay(DAY)).toHaveLength(1)
  const shown = (await (await fetch(`${far.url}/__province`)).json()) as { held: unknown[] }
  expect(shown.held).toHaveLength(1)
})

test.each(FAULTS)('%s is no acknowledgement, and the next try is', async (kind) => {
  const own = { ...said(), service: { ...said().service, serviceNumber: 10 + FAULTS.indexOf(kind) } }
  const impatient = system(undefined, 150)
  await impatient.send('rating', said())
  far.setFaults({ seed: 1, share: 1, kinds: [kind] })
  expect(await impatient.send('rating', own)).toMatchObject({ acknowledged: false, next: 'later', code: UNREACHABLE })
  await expect(impatient.listDay(DAY)).rejects.toThrow(SuperiorUnavailable)
  far.setFaults(undefined)
  expect(await system().send('rating', own)).toMatchObject({ acknowledged: true })
})

test('nobody there is no fault of ours; settings that lack are told as such', async () => {
  const nowhere = superiorSystem(tokenSm4, own, { baseUrl: 'http://127.0.0.1:1', call: callHttp(500), clock })
  expect(await nowhere.send('rating', said())).toMatchObject({ next: 'later', code: UNREACHABLE })
  const bare = system({ ...own, appCode: '' })
  expect(await bare.send('rating', said())).toMatchObject({ next: 'later', code: 'not-set-up' })
  await expect(bare.dictionary()).rejects.toThrow(SuperiorUnavailable)
})
