import { expect, test } from 'vitest'
import { DUE_SHARDS } from '../../shared/contract/tables.ts'
import { calendar } from '../../shared/data/index.ts'
import { fileReview } from '../../shared/domain/review/file.ts'
import { handleReview, type ReviewHandling } from '../../shared/domain/review/handle.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import { all, NOW, profile, ticket } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const regime = { profile, calendar }
const ONE = { by: 'R-1', org: 'ORG-8' }
const TWO = { by: 'R-2', org: 'ORG-9' }
const CITIZEN = { by: 'citizen' }

const handled = (seen: Review, handling: ReviewHandling, who: { by: string; org?: string }): Review => {
  const result = handleReview(seen, handling, { ...who, at: NOW + 60_000 }, regime)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const mistaken = { do: 'opine', outcome: 'mistaken', reason: '窗口不符' } as const
const upheld = { do: 'opine', outcome: 'upheld', reason: '评价属实' } as const

const filed = (regions: string[] = ['530921000000', fresh()]): Review => {
  const image = { id: fresh(), name: '叫号记录', type: 'image/png', bytes: 9, hash: 'ab' } as const
  const of = { ...ticket(), regions, attachments: [image] }
  const filing = { subject: 'rating', filedBy: 'unit', asks: 'mistaken', grounds: '说的是别的窗口' } as const
  const made = fileReview(of, filing, { by: 'S-0002', at: NOW }, regime, [])
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

onEveryEngine('reviews', (stores) => {
  const put = async (regions?: string[]) => {
    const made = filed(regions)
    await stores().reviews.add(made)
    return made
  }

  test('of several who file the same one is kept, and it comes back as it was', async () => {
    const made = filed()
    const added = await Promise.all(Array.from({ length: 5 }, () => stores().reviews.add(made)))
    expect(added.filter(Boolean)).toHaveLength(1)
    expect(await stores().reviews.get(made.id)).toEqual(made)
    expect(await stores().reviews.get('nobody')).toBeUndefined()
    expect(await stores().reviews.ofTicket(made.ticket)).toEqual([made])
    expect(await stores().reviews.ofTicket('nobody')).toEqual([])
  })

  test('of two reviewers at once one is the first', async () => {
    const made = await put()
    const both = [handled(made, mistaken, ONE), handled(made, upheld, TWO)] as const
    const saved = await Promise.all(both.map((one) => stores().reviews.save(one, 'give-first')))
    expect(saved.filter(Boolean)).toHaveLength(1)
    expect(await stores().reviews.get(made.id)).toEqual(saved[0] ? both[0] : both[1])
  })

  test('a command is refused in a state in which the table forbids it', async () => {
    const made = await put()
    expect(await stores().reviews.save({ ...made, version: 2 }, 'settle')).toBe(false)
    expect(await stores().reviews.save({ ...made, version: 3 }, 'give-first')).toBe(false)
    expect(await stores().reviews.save({ ...made, id: 'nobody', version: 1 }, 'give-first')).toBe(false)
  })

  test('it is in the list of its region while it is open, in that of its month always, and wakes the job after the period', async () => {
    const top = fresh()
    const made = await put(['530921000000', top])
    const other = await put(['530921000000', top])
    const { reviews } = stores()
    const open = async () => (await reviews.openUnder(top)).map(({ id }) => id).sort()
    const due = async (day = '') => {
      const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => all(reviews.due(day, shard)))
      return (await Promise.all(shards)).flat()
    }
    expect(await open()).toEqual([made.id, other.id].sort())
    const first = handled(made, mistaken, ONE)
    const told = handled(first, mistaken, TWO)
    await reviews.save(first, 'give-first')
    expect(await reviews.save(told, 'agree')).toBe(true)
    expect(await reviews.get(made.id)).toEqual(told)
    expect(await due(told.wakeOn)).toContain(made.id)
    expect(await open()).toEqual([made.id, other.id].sort())
    const objected = handled(told, { do: 'object', words: '不是误评' }, CITIZEN)
    await reviews.save(objected, 'object')
    expect(await due(told.wakeOn)).not.toContain(made.id)
    const ended = handled(objected, { do: 'rule', sustained: true, reason: '异议成立' }, { by: 'A-1', org: 'ORG-7' })
    expect(await reviews.save(ended, 'sustain')).toBe(true)
    expect(await reviews.get(made.id)).toEqual(ended)
    expect(await open()).toEqual([other.id])
    expect((await reviews.filedIn(top, '2026-11')).map(({ id }) => id).sort()).toEqual([made.id, other.id].sort())
    expect(await reviews.filedIn(top, '2026-10')).toEqual([])
  })

  test('as long as somebody is to decide it wakes the job for its next rung; of two looks at once one counts', async () => {
    const made = await put()
    const { reviews } = stores()
    const woken = async (review: Review) => {
      const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => all(reviews.due(review.wakeOn ?? '', shard)))
      return (await Promise.all(shards)).flat().includes(review.id)
    }
    expect(await woken(made)).toBe(true)
    const late = { by: 'system', at: NOW + 60 * 86_400_000 }
    const climbed = handleReview(made, { do: 'escalate' }, late, regime)
    if (!climbed.ok) throw new Error(climbed.refusal.code)
    expect(climbed.value.history).toMatchObject([{ command: 'escalate', rule: 'review', rung: 'remind' }])
    const saved = await Promise.all([1, 2].map(() => reviews.save(climbed.value, 'escalate')))
    expect(saved.filter(Boolean)).toHaveLength(1)
    expect(await reviews.get(made.id)).toEqual(climbed.value)
    expect([await woken(made), await woken(climbed.value)]).toEqual([false, true])
    const withdrawn = handled(climbed.value, { do: 'withdraw', reason: '不再申诉' }, { by: 'S-0002', org: made.org })
    expect(await reviews.save(withdrawn, 'withdraw')).toBe(true)
    expect(await woken(climbed.value)).toBe(false)
    expect(await reviews.save({ ...withdrawn, version: withdrawn.version + 1 }, 'escalate')).toBe(false)
  })
})
