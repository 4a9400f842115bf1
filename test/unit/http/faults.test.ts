import { expect, test } from 'vitest'
import { api } from './support.ts'

const SERVICE = { route: 'GET /api/citizen/services/{code}', pathParameters: { code: 'a'.repeat(22) } }
const throwing = (fault: unknown) =>
  api('citizen', {
    openService: async () => {
      throw fault
    },
  })

test('what breaks is told by a number and an id, and logged under it', async () => {
  const broken = throwing(new Error('unknown profile x@1'))
  const answer = await broken.ask(SERVICE)
  expect(answer).toMatchObject({ status: 500, body: { code: 'E1005', details: { id: 'request-1' } } })
  expect(answer.text).not.toMatch(/unknown profile|\.ts|at /)
  expect(broken.lines).toMatchObject([{ level: 'error', id: 'request-1', route: SERVICE.route, message: 'unknown profile x@1' }])
})

test('neither the answer nor the log quotes what a library says of what a person wrote', async () => {
  const phone = ['100', '1234', '5678'].join('')
  const broken = throwing(new SyntaxError(`Unexpected token in ${phone}`))
  const answer = await broken.ask(SERVICE)
  expect(answer.text + JSON.stringify(broken.lines)).not.toContain(phone)
  expect(broken.lines[0]).toMatchObject({ fault: 'SyntaxError' })
})

test('a busy database asks to come again', async () => {
  const answer = await throwing(Object.assign(new Error('slow down'), { name: 'ThrottlingException' })).ask(SERVICE)
  expect(answer).toMatchObject({ status: 503, body: { code: 'E1006' }, headers: { 'retry-after': '2' } })
})

test('even what is no error is answered', async () => {
  expect(await throwing('text').ask(SERVICE)).toMatchObject({ status: 500, body: { code: 'E1005' } })
})
