import { expect, test } from 'vitest'
import { ok, refuse } from '../../../shared/domain/result.ts'
import { api, NOW, ORG, token } from './support.ts'

const DASHBOARD = 'GET /api/admin/dashboard'
const SERVICE = { route: 'GET /api/citizen/services/{code}', pathParameters: { code: 'a'.repeat(22) } }

test('who has not signed in is asked to', async () => {
  expect(await api('admin', {}).ask({ route: DASHBOARD })).toMatchObject({ status: 401, body: { code: 'E4001' } })
  expect(await api('staff', {}).ask({ route: 'GET /api/staff/tickets' })).toMatchObject({ status: 401, body: { code: 'E4001' } })
})

test('a role that may not is refused', async () => {
  for (const as of ['citizen', 'handler']) {
    expect(await api('admin', {}).ask({ route: DASHBOARD, as })).toMatchObject({ status: 403, body: { code: 'E4003' } })
  }
  expect(await api('staff', {}).ask({ route: 'GET /api/staff/tickets', as: 'admin' })).toMatchObject({ status: 403 })
})

test('a binding to somebody who left counts for nothing', async () => {
  expect(await api('admin', {}).ask({ route: DASHBOARD, as: 'gone' })).toMatchObject({ status: 403, body: { code: 'E4003' } })
})

test('an implementation is told who calls', async () => {
  const admin = api('admin', { dashboard: async (_input, caller) => ok(caller as never) })
  const answer = await admin.ask({ route: DASHBOARD, as: 'admin' })
  expect(answer.body).toEqual({ account: 'admin', staff: { id: 'S-2', org: ORG, region: '530900000000', roles: ['admin'] } })
})

test('a session that is over is refused where one is needed, and none where anyone may come', async () => {
  const headers = { authorization: token('admin', NOW) }
  expect(await api('admin', {}).ask({ route: DASHBOARD, headers })).toMatchObject({ status: 401, body: { code: 'E4002' } })
  const citizen = api('citizen', { openService: async (_input, caller) => ok(caller as never) })
  expect(await citizen.ask({ ...SERVICE, headers })).toMatchObject({ status: 200, body: {} })
})

test('the input is not looked at before the caller is let in', async () => {
  const answer = await api('staff', {}).ask({
    route: 'POST /api/staff/tickets/{id}/answer',
    pathParameters: { id: 'x' },
    body: '{',
  })
  expect(answer.status).toBe(401)
})

test('a request that is not signed rightly is refused with its number', async () => {
  const exchange = api('exchange', {}, { identify: async () => refuse('E5002') })
  expect(await exchange.ask({ route: 'POST /api/exchange/services', body: '{}' })).toMatchObject({
    status: 401,
    body: { code: 'E5002' },
  })
})
