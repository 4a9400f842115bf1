import { expect, test } from 'vitest'
import type { Held } from '../../infra/local/stand-ins/province/ledger.ts'
import { deliveryId } from '../../shared/domain/delivery/delivery.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { Form } from '../../shared/domain/exchange/form.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { seeded } from '../simulation/random.ts'
import { made, nationalJson, tokenSm4 } from './support/forms.ts'
import { added, NOW, RATED_AT, rating, service } from './support/samples.ts'
import { SEALED, world } from './support/world.ts'

/** How a service's story goes on; each is wanted as it comes, while the other side fails three times in ten. */
type Chapter = 'default' | 'rating' | 'added' | 'rectified' | 'again' | 'invalidated'
const STORIES: readonly Chapter[][] = [
  ['rating'],
  ['default'],
  ['default', 'rating'],
  ['rating', 'added'],
  ['rating', 'rectified'],
  ['rating', 'rectified', 'again'],
  ['default', 'rating', 'added', 'invalidated'],
]

const BAD = { level: 1, codes: ['108'] } as const

const NEXT: Record<Exclude<Chapter, 'rectified' | 'again'>, (of: Service) => Service> = {
  default: (of) => ({ ...of, state: 'defaulted', default: { level: 3, at: RATED_AT - 60_000 } }),
  rating: (of) => ({ ...of, state: 'rated', rating: rating(BAD) }),
  added: (of) => ({ ...of, state: 'added-to', added: added() }),
  invalidated: (of) => ({ ...of, invalidated: { at: NOW, outcome: 'malicious' } }),
}

/** Answered, once or again. */
const ticketOf = ({ id }: Service, answer: string, at: number): Ticket =>
  ({
    id,
    merged: [],
    finding: 'founded',
    answeredAt: at,
    history: [{ at, command: 'answer', by: 'S-9', note: { answer } }],
  }) as unknown as Ticket

async function tell(form: Form, seed: number, count: number) {
  const random = seeded(seed)
  const own = world(form, { seed, share: 0.3 })
  const left = Array.from({ length: count }, (_, at) => ({
    now: service({ serviceNumber: at + 1, sealed: SEALED }),
    ticket: undefined as Ticket | undefined,
    chapters: [...random.pick(STORIES)],
    told: [] as Chapter[],
  }))
  const open = () => left.filter(({ chapters }) => chapters.length > 0)
  while (open().length > 0) {
    const story = random.pick(open())
    const chapter = story.chapters.shift()
    if (!chapter) continue
    story.told.push(chapter)
    if (chapter === 'rectified') story.ticket = ticketOf(story.now, '第一次', NOW)
    else if (chapter === 'again') story.ticket = ticketOf(story.now, '第二次', NOW + 1)
    else story.now = NEXT[chapter]((await own.evaluations.get(story.now.id)) ?? story.now)
    await own.want(story.now, story.ticket)
    if (random.chance(0.3)) await Promise.all([1, 2].map(() => own.deliver(random.pick(own.changes))))
    if (random.chance(0.3)) await own.pass(random.int(20))
  }
  const during = own.far.calls()
  own.far.setFaults(undefined)
  for (const { id, state } of own.deliveries.items.values())
    if (state === 'parked') await own.deliveries.kick(id, own.clock.now())
  for (let hours = 0; hours < 24; hours += 1) await own.pass(60)
  return { ...own, stories: left, during }
}

/** What is in effect at the far side: one record a service, by its latest state. */
const effect = (held: Held) => ({
  number: held.serviceNumber,
  level: (held.rating ?? held.default)?.facts.level,
  isDefault: !held.rating,
  added: held.added?.facts.level,
  effective: held.effective,
  rectified: held.rectification?.slice(-3),
})

const expected = ({ now, told }: { now: Service; told: Chapter[] }) => ({
  number: String(now.serviceNumber),
  level: told.includes('rating') ? '1' : '3',
  isDefault: !told.includes('rating'),
  added: told.includes('added') ? '2' : undefined,
  effective: !told.includes('invalidated'),
  rectified: told.includes('again') ? '第二次' : told.includes('rectified') ? '第一次' : undefined,
})

const byNumber = (a: { number: string }, b: { number: string }) => Number(a.number) - Number(b.number)

const runs: ReadonlyArray<readonly [Form, number, number]> = [
  ...[1, 2, 3, 4, 5, 6].map((seed) => [made, seed, 60] as const),
  ...[7, 8, 9].map((seed) => [tokenSm4, seed, 60] as const),
  [nationalJson, 10, 10],
]

test.each(
  runs.map(([form, seed, count]) => [form.id, seed, count, form] as const),
)('%s, seed %i: of %i services each is there exactly once in effect, and nothing else', async (_, seed, count, form) => {
  const { far, stories, deliveries, evaluations, during, clock } = await tell(form, seed, count)
  expect(during.wrong / during.all).toBeGreaterThan(0.1)
  expect([...deliveries.items.values()].filter(({ state }) => state !== 'done')).toEqual([])
  expect(far.held().map(effect).sort(byNumber)).toEqual(stories.map(expected))
  const named = far.held().filter(({ service: told }) => told?.facts.userName === undefined)
  expect(named).toEqual([])
  for (const { now } of stories) {
    expect((await evaluations.get(now.id))?.sealed === undefined).toBe(now.rating !== undefined)
    expect((await deliveries.get(deliveryId('superior', now.id)))?.doneAt).toBeLessThanOrEqual(clock.now())
  }
})
