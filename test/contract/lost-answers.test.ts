import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendar } from '../../shared/data/index.ts'
import { handle } from '../../shared/domain/ticket/handle.ts'
import { clientFor, engines } from './support/engines.ts'
import { NOW, profile, rating, service, TODAY, ticket } from './support/samples.ts'
import { fresh, type Stores, tableStores } from './support/stores.ts'
import { makeTables } from './support/tables.ts'

/** Every write is stored and then loses its first answer, as a connection does that breaks at the wrong moment. */
const ends: Array<() => Promise<void>> = []
const stores: Stores[] = []

beforeAll(async () => {
  for (const engine of engines) {
    const running = await engine.start()
    const [calm, torn] = [clientFor(running.endpoint), clientFor(running.endpoint)]
    torn.middlewareStack.add(
      (next, context) => {
        let tries = 0
        return async (input) => {
          const answer = await next(input).catch((error: unknown) => ({ error }))
          const isWrite = /^(Put|Update)/.test(context.commandName ?? '')
          if (isWrite && tries++ === 0)
            throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' })
          if ('error' in answer) throw answer.error
          return answer
        }
      },
      { step: 'finalizeRequest', priority: 'low', name: 'loseFirstAnswer' },
    )
    const name = await makeTables(
      calm,
      `l${fresh()
        .slice(9, 15)
        .replace(/[^a-z0-9]/gi, '')}`,
    )
    stores.push(tableStores(torn, name))
    ends.push(async () => {
      calm.destroy()
      torn.destroy()
      await running.stop()
    })
  }
})
afterAll(() => Promise.all(ends.map((end) => end())))

test('a write whose answer was lost is done, once', async () => {
  for (const { evaluations, tickets, nonces, identities } of stores) {
    const made = service()
    expect(await evaluations.add(made)).toEqual({ added: true })
    expect(await evaluations.submit(made.id, rating(), TODAY)).toMatchObject({ done: true, service: { rating: rating() } })
    const other = service()
    await evaluations.add(other)
    expect(await evaluations.applyDefault(other.id, { level: 3, at: NOW }, other.defaultDue?.date ?? '')).toBe(true)
    const opened = ticket()
    expect(await tickets.add(opened)).toBe(true)
    const act = { by: 'S-1', at: NOW }
    const verified = handle(opened, { do: 'verify', finding: 'founded', grounds: '属实' }, act, { profile, calendar })
    expect(verified.ok && (await tickets.save(verified.value, 'verify-founded'))).toBe(true)
    expect(await nonces.use('hall', fresh(), NOW)).toBe(true)
    const code = fresh()
    await identities.putInvitation({ code, staff: 'S-1', roles: ['staff'], expiresAt: NOW + 1 })
    expect(await identities.takeInvitation(code, 'mine', NOW)).toEqual({ staff: 'S-1', roles: ['staff'] })
  }
})

test('counters whose answer was lost are counted once', async () => {
  for (const { statistics } of stores) {
    const scope = { kind: 'hall', id: fresh(), parent: fresh(), name: '政务服务中心' } as const
    for (const sequence of ['1', '2', '2'])
      await statistics.apply(scope, '2026-11', 'Evaluations/s', [{ sequence, delta: { s: 1 } }], NOW)
    expect(await statistics.read([{ scope, month: '2026-11' }])).toEqual([{ s: 2 }])
  }
})
