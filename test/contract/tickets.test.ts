import { expect, test } from 'vitest'
import { DUE_SHARDS } from '../../shared/contract/tables.ts'
import { calendar } from '../../shared/data/index.ts'
import { handle } from '../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { all, NOW, profile, ticket } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const handled = (seen: Ticket, ...handlings: Array<Parameters<typeof handle>[1]>): Ticket =>
  handlings.reduce((at, handling) => {
    const result = handle(at, handling, { by: 'S-0002', at: NOW + 60_000 }, { profile, calendar })
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }, seen)

const verify = { do: 'verify', finding: 'founded', grounds: '情况属实' } as const
const unfounded = { do: 'verify', finding: 'unfounded', grounds: '监控显示已按时叫号' } as const
const called = { do: 'close-anonymous' } as const
const answer = { do: 'answer', answer: '已核实，谢谢您的监督。', method: 'mini-program' } as const

onEveryEngine('tickets', (stores) => {
  const put = async (more: Parameters<typeof ticket>[0] = {}) => {
    const made = ticket({ receipt: fresh(), ...more })
    await stores().tickets.add(made)
    return made
  }

  test('one rating opens one ticket, however often it is delivered', async () => {
    const made = ticket()
    const added = await Promise.all(Array.from({ length: 5 }, () => stores().tickets.add(made)))
    expect(added.filter(Boolean)).toHaveLength(1)
    expect(await stores().tickets.get(made.id)).toEqual(made)
    expect(await stores().tickets.get('nobody')).toBeUndefined()
  })

  test('of two who handle the same version one wins', async () => {
    const made = await put()
    const both = [handled(made, verify), handled(made, unfounded)] as const
    const saved = await Promise.all([
      stores().tickets.save(both[0], 'verify-founded'),
      stores().tickets.save(both[1], 'verify-unfounded'),
    ])
    expect(saved.filter(Boolean)).toHaveLength(1)
    expect(await stores().tickets.get(made.id)).toEqual(saved[0] ? both[0] : both[1])
  })

  test('a command is refused in a state in which the table forbids it', async () => {
    const made = await put()
    expect(await stores().tickets.save({ ...made, version: 2 }, 'answer')).toBe(false)
    expect(await stores().tickets.save({ ...handled(made, verify), version: 3 }, 'verify-founded')).toBe(false)
    expect(await stores().tickets.save({ ...made, id: 'nobody', version: 1 }, 'escalate')).toBe(false)
  })

  test('an open ticket is in the lists of its unit and region until it is called back, and in its month for good', async () => {
    const [org, top] = [fresh(), fresh()]
    const made = await put({ org, regions: ['530921000000', top] })
    const other = await put({ org: fresh(), regions: ['530921000000', top] })
    const of = async () => ({
      unit: (await stores().tickets.openOf(org)).map(({ id }) => id),
      region: (await stores().tickets.openUnder(top)).map(({ id }) => id).sort(),
      month: (await stores().tickets.openedIn(top, '2026-11')).map(({ id }) => id).sort(),
      ledger: (await stores().tickets.ofUnit(org, '2026-11')).map(({ id }) => id),
    })
    const both = [made.id, other.id].sort()
    expect(await of()).toEqual({ unit: [made.id], region: both, month: both, ledger: [made.id] })
    const verified = handled(made, unfounded)
    await stores().tickets.save(verified, 'verify-unfounded')
    const answered = handled(verified, answer)
    await stores().tickets.save(answered, 'answer')
    expect(await of()).toMatchObject({ unit: [made.id], region: both })
    await stores().tickets.save(handled(answered, called), 'close-anonymous')
    expect(await of()).toEqual({ unit: [], region: [other.id], month: both, ledger: [made.id] })
    expect(await stores().tickets.openedIn(top, '2026-10')).toEqual([])
    expect(await stores().tickets.ofUnit(org, '2026-10')).toEqual([])
  })

  test('the tickets of a month come page by page in the order of receipt, each once', async () => {
    const top = fresh()
    const made = [3, 1, 2, 2, 0].map((at) => ({
      ...ticket({ receipt: fresh(), regions: ['530921000000', top] }),
      openedAt: NOW + at * 60_000,
    }))
    for (const each of made) await stores().tickets.add(each)
    const page = (after?: string) => stores().tickets.openedPage(top, '2026-11', 2, after)
    const seen = []
    let next: string | undefined
    do {
      const { tickets, next: more } = await page(next)
      expect(tickets.length).toBeLessThanOrEqual(2)
      seen.push(...tickets)
      next = more
    } while (next)
    expect(seen.map(({ openedAt }) => (openedAt - NOW) / 60_000)).toEqual([0, 1, 2, 2, 3])
    expect(seen.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort())
    expect(await stores().tickets.openedPage(top, '2026-10', 2)).toEqual({ tickets: [] })
  })

  test('one that is sent on is in the lists of the new unit, with who served and where it is handled, until it is sent back', async () => {
    const [org, other, top] = [fresh(), fresh(), fresh()]
    const made = await put({ org, regions: ['530921000000', top] })
    const lists = async () => [await stores().tickets.openOf(org), await stores().tickets.openOf(other)]
    const move = { do: 'reassign', reason: '由它办理', org: other, handledIn: ['530922000000', top] } as const
    const moved = handled(made, move)
    expect(await stores().tickets.save(moved, 'reassign')).toBe(true)
    expect(moved).toMatchObject({ servedBy: org, handledIn: ['530922000000', top], regions: made.regions })
    expect(await lists()).toEqual([[], [moved]])
    expect(await stores().tickets.openUnder(top)).toEqual([moved])
    const back = handled(moved, { ...move, org, handledIn: made.regions })
    expect(await stores().tickets.save(back, 'reassign')).toBe(true)
    expect(await lists()).toEqual([[back], []])
    expect(back).not.toHaveProperty('servedBy')
  })

  test('a number that is forgotten is gone from the item, which says when', async () => {
    const made = { ...ticket(), contact: { sealed: 'sealed-number', masked: '100****0001' } }
    const left = [unfounded, answer, { do: 'call-back', method: 'phone', reached: true, words: '满意' } as const]
    const closed = { ...handled({ ...made, contactedAt: NOW }, ...left), version: 1 }
    await stores().tickets.add(closed)
    const { wakeOn: _, ...forgotten } = { ...closed, version: 2, contact: { forgottenAt: NOW } }
    expect(await stores().tickets.save(forgotten, 'forget')).toBe(true)
    expect(await stores().tickets.get(made.id)).toEqual(forgotten)
    expect(await stores().tickets.save({ ...forgotten, version: 2 }, 'forget')).toBe(false)
  })

  test('several are read at once; those that do not exist are missing', async () => {
    const [one, two] = [await put(), await put()]
    const found = await stores().tickets.several([one.id, 'nobody', two.id])
    expect(found.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort())
    expect(found).toContainEqual(one)
    expect(await stores().tickets.several([])).toEqual([])
  })

  test('a receipt finds its ticket', async () => {
    const made = await put()
    expect(await stores().tickets.byReceipt(made.receipt)).toEqual(made)
    expect(await stores().tickets.byReceipt('LC-0000-0000-0000')).toBeUndefined()
  })

  test('the work order of the hotline stays with its case', async () => {
    const made: Ticket = {
      ...ticket(),
      hotline: { application: '12345', order: 'W-1', said: 'hash', acceptedAt: 1, receivedAt: 2 },
    }
    expect(await stores().tickets.add(made)).toBe(true)
    expect(await stores().tickets.get(made.id)).toEqual(made)
  })

  test('a ticket wakes the job on its day, and no more once it is closed', async () => {
    const made = await put()
    const due = async () => {
      const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => all(stores().tickets.due(made.wakeOn ?? '', shard)))
      return (await Promise.all(shards)).flat()
    }
    expect(await due()).toContain(made.id)
    const verified = handled(made, unfounded)
    await stores().tickets.save(verified, 'verify-unfounded')
    const answered = handled(verified, answer)
    await stores().tickets.save(answered, 'answer')
    await stores().tickets.save(handled(answered, called), 'close-anonymous')
    expect(await due()).not.toContain(made.id)
  })
})
