import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../../functions/statistics/ports.ts'
import { add, type Counters } from '../../shared/domain/statistics/counters.ts'
import { NOW } from './support/samples.ts'
import { fresh, onEveryEngine, type Stores } from './support/stores.ts'

const HOUR = 3_600_000
const scopeOf = (id = fresh()) => ({ kind: 'hall', id, parent: fresh(), name: '政务服务中心' }) as const

/** Sequence numbers as the cloud gives them: up to 40 digits, of different lengths. */
const numbered = (deltas: readonly Counters[]): Change[] =>
  deltas.map((delta, at) => ({ sequence: String(9_999_999_999_999_999_990n + BigInt(at)), delta }))

const sum = (changes: readonly Change[]): Counters => changes.reduce<Counters>((all, { delta }) => add(all, delta), {})

const delta = fc.record({ s: fc.constant(1), w: fc.nat(1), d: fc.nat(1), n5: fc.integer({ min: -1, max: 2 }), i501: fc.nat(3) })

/** Changes, and deliveries of pieces of them: each begins no later than the last one ended, and all are reached. */
const history = fc
  .tuple(
    fc.array(delta, { minLength: 1, maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 })), { maxLength: 8 }),
  )
  .map(([deltas, steps]) => {
    const changes = numbered(deltas)
    const pieces: Change[][] = []
    let reached = 0
    for (const [back, length] of [...steps, [0, changes.length] as const]) {
      const from = Math.max(0, reached - back)
      const piece = changes.slice(from, Math.max(reached, from) + length)
      if (piece.length > 0) pieces.push(piece)
      reached = Math.min(changes.length, Math.max(reached, from + piece.length))
    }
    return { changes, pieces }
  })

onEveryEngine('statistics', (stores) => {
  const read = async (scope: ReturnType<typeof scopeOf>) => (await stores().statistics.read([{ scope, month: '2026-11' }]))[0]
  const apply = (...[scope, stream, changes, at = NOW]: [ReturnType<typeof scopeOf>, string, Change[], number?]) =>
    stores().statistics.apply(scope, '2026-11', stream, changes, at)

  test('duplicate, overlapping and re-batched deliveries count each change once', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ changes, pieces }) => {
        const scope = scopeOf()
        for (const piece of pieces) await apply(scope, 'Evaluations/shard-1', piece)
        expect(await read(scope)).toEqual(sum(changes))
      }),
      { numRuns: 25 },
    )
  })

  test('rows of some ids are read together, with their channels, and nothing of others', async () => {
    const [one, other, silent] = [scopeOf(), scopeOf(), scopeOf()]
    await apply(one, 'Evaluations/shard-1', numbered([{ n5: 1, cw: 1 }]))
    await apply(other, 'Evaluations/shard-1', numbered([{ s: 1 }]))
    const ids = [one.id, other.id, silent.id, one.id]
    const rows = await stores().statistics.of('hall', ids, '2026-11')
    expect(Object.fromEntries(rows)).toEqual({ [one.id]: { n5: 1, cw: 1 }, [other.id]: { s: 1 } })
    expect((await stores().statistics.of('hall', ids, '2026-10')).size).toBe(0)
    expect((await stores().statistics.of('window', ids, '2026-11')).size).toBe(0)
    expect((await stores().statistics.of('hall', [], '2026-11')).size).toBe(0)
  })

  test('the same delivery several times at once counts once', async () => {
    const scope = scopeOf()
    const changes = numbered([{ s: 1 }, { n5: 1 }, { n4: 1 }])
    await Promise.all(Array.from({ length: 6 }, () => apply(scope, 'Evaluations/shard-1', changes)))
    expect(await read(scope)).toEqual({ s: 1, n5: 1, n4: 1 })
  })

  test('streams are counted apart', async () => {
    const scope = scopeOf()
    const changes = numbered([{ t: 1 }])
    for (const stream of ['Tickets/shard-1', 'Evaluations/shard-1', 'Tickets/shard-2', 'Tickets/shard-1'])
      await apply(scope, stream, changes)
    expect(await read(scope)).toEqual({ t: 3 })
  })

  test('closed shards are forgotten in time, and what is still delivered is not', async () => {
    const scope = scopeOf()
    const changes = numbered([{ s: 1 }])
    const shards = Array.from({ length: 5 }, (_, at) => `Evaluations/shard-${at}`)
    for (const [at, stream] of shards.entries()) await apply(scope, stream, changes, NOW + at * HOUR)
    await apply(scope, 'Evaluations/shard-new', changes, NOW + 28 * HOUR)
    for (const stream of [...shards.slice(3), 'Evaluations/shard-new']) await apply(scope, stream, changes, NOW + 28 * HOUR)
    expect(await read(scope)).toEqual({ s: 6 })
  })

  test('rows beneath a parent are told apart by month and kind', async () => {
    const [hall, parent] = [scopeOf(), fresh()]
    const put = (scope: Parameters<Stores['statistics']['apply']>[0], month: string) =>
      stores().statistics.apply(scope, month, 'Evaluations/shard-1', numbered([{ s: 1, i510: 1 }]), NOW)
    await put({ ...hall, parent }, '2026-11')
    await put({ ...hall, parent }, '2026-10')
    await put({ kind: 'org', id: 'o1', parent, name: '税务局' }, '2026-11')
    expect(await stores().statistics.children(parent, '2026-11', 'hall')).toEqual([
      { kind: 'hall', id: hall.id, name: hall.name, counters: { s: 1 } },
    ])
    expect(await stores().statistics.children(parent, '2026-11', 'org')).toHaveLength(1)
    expect(await stores().statistics.children(parent, '2026-12', 'org')).toEqual([])
  })

  test('counters are read in the order asked, empty where nothing was counted', async () => {
    const scope = scopeOf()
    await apply(scope, 'Evaluations/shard-1', numbered([{ n5: 1 }, { n5: -1 }, { n3: 2 }]))
    const other = scopeOf()
    await stores().statistics.apply(other, '2027-01', 'Evaluations/shard-1', numbered([{ s: 7, i510: 2 }]), NOW)
    const asked = ['2026-12', '2026-11', '2027-01'].map((month) => ({ scope, month }))
    const all = [...asked, { scope: other, month: '2027-01' }]
    expect(await stores().statistics.read(all)).toEqual([{}, { n3: 2 }, {}, { s: 7, i510: 2 }])
  })
})
