import { expect, test } from 'vitest'
import { DUE_SHARDS } from '../../shared/contract/tables.ts'
import { all, NOW, rating, service, TODAY } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

onEveryEngine('services', (stores) => {
  const put = async (more: Parameters<typeof service>[0] = {}) => {
    const made = service(more)
    await stores().evaluations.add(made)
    return made
  }
  const dueOn = async (day = '') => {
    const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => all(stores().evaluations.due(day, shard)))
    return (await Promise.all(shards)).flat()
  }

  test('a service comes back as it was put, empty texts and all', async () => {
    const made = await put({ hall: '', window: '', staff: '', applicant: fresh() })
    expect(await stores().evaluations.get(made.id)).toEqual(made)
    expect(await stores().evaluations.get('nobody')).toBeUndefined()
  })

  test('what was put first stands', async () => {
    const made = await put()
    expect(await stores().evaluations.add({ ...made, taskName: '别的事项' })).toEqual({ added: false, standing: made })
    expect(await stores().evaluations.add(made)).toEqual({ added: false, standing: made })
  })

  test('of twenty people who rate at once one wins, and the others are told what stands', async () => {
    const made = await put()
    const tries = Array.from({ length: 20 }, (_, at) =>
      rating({ receipt: `LC-1102-AAAA-${1000 + at}`, request: `request-${at}` }),
    )
    const outcomes = await Promise.all(tries.map((each) => stores().evaluations.submit(made.id, each, TODAY)))
    const winners = outcomes.flatMap((outcome, at) => (outcome.done ? [tries[at]] : []))
    expect(winners).toHaveLength(1)
    const stands = { ...made, state: 'rated', rating: winners[0] }
    expect(await stores().evaluations.get(made.id)).toEqual(stands)
    for (const outcome of outcomes) expect(outcome.done ? outcome.service : outcome.standing).toEqual(stands)
  })

  test('the same request twenty times is stored once', async () => {
    const made = await put()
    const same = rating()
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => stores().evaluations.submit(made.id, same, TODAY)))
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
  })

  test('nothing is rated after its last day, and nothing that does not exist', async () => {
    const made = await put()
    expect(await stores().evaluations.submit(made.id, rating(), '2099-01-01')).toEqual({ done: false, standing: made })
    expect(await stores().evaluations.submit(made.id, rating(), made.ratableUntil)).toMatchObject({ done: true })
    expect(await stores().evaluations.submit('nobody', rating(), TODAY)).toEqual({ done: false, standing: undefined })
  })

  const added = (request: string, text = '') => {
    const { level, codes, dictionary, channel, pf } = rating({ level: 3, codes: [] })
    return { level, codes, dictionary, channel, pf, text, at: NOW + 5, request }
  }

  test('a rating is added to once, whoever comes at once; it stands as it was', async () => {
    const made = await put()
    const { evaluations } = stores()
    expect(await evaluations.addRating(made.id, added('early'))).toEqual({ done: false, standing: made })
    expect(await evaluations.addRating('nobody', added('none'))).toEqual({ done: false, standing: undefined })
    await evaluations.submit(made.id, rating(), TODAY)
    const tries = Array.from({ length: 20 }, (_, at) => added(`request-${at}`))
    const outcomes = await Promise.all(tries.map((each) => evaluations.addRating(made.id, each)))
    const winners = outcomes.flatMap((outcome, at) => (outcome.done ? [tries[at]] : []))
    expect(winners).toHaveLength(1)
    const stands = { ...made, ...(await evaluations.get(made.id)), state: 'added-to', rating: rating(), added: winners[0] }
    expect(await evaluations.get(made.id)).toEqual(stands)
    for (const outcome of outcomes) expect(outcome.done ? outcome.service : outcome.standing).toEqual(stands)
    expect(await evaluations.submit(made.id, rating({ request: 'another' }), TODAY)).toMatchObject({ done: false })
  })

  test('a verdict on words is kept and their author forgotten; words added since want a verdict of their own', async () => {
    const made = await put()
    const { evaluations } = stores()
    const wording = { verdict: 'hold', route: 'words', at: NOW + 1 } as const
    expect(await evaluations.settleWording(made, wording)).toBe(false)
    const said = rating({ text: '话' })
    const first = await evaluations.submit(made.id, said, TODAY, { author: 'sealed' })
    if (!first.done) throw new Error('not stored')
    expect(first.service).toMatchObject({ author: 'sealed' })
    expect(await evaluations.settleWording(first.service, wording)).toBe(true)
    const settled = await evaluations.get(made.id)
    expect(settled).toMatchObject({ state: 'rated', rating: said, wording })
    expect(settled?.author).toBeUndefined()

    await evaluations.addRating(made.id, added('wordless'))
    expect(await evaluations.get(made.id)).toMatchObject({ wording })
    expect(await evaluations.settleWording(first.service, { ...wording, verdict: 'pass' })).toBe(false)

    const other = await put()
    await evaluations.submit(other.id, said, TODAY)
    await evaluations.settleWording({ ...other, state: 'rated', rating: said }, wording)
    const more = await evaluations.addRating(other.id, added('words', '还有话'), { author: 'sealed again' })
    expect(more).toMatchObject({ done: true, service: { author: 'sealed again' } })
    expect(more.done && more.service.wording).toBeUndefined()
  })

  test('several at once, those that exist', async () => {
    const [one, two] = [await put(), await put()]
    const found = await stores().evaluations.several([one.id, 'nobody', two.id])
    expect(found.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort())
  })

  test('a default never takes the place of a rating, whoever comes first', async () => {
    const fallback = { level: 3, at: NOW + 1 } as const
    const [first, second] = [await put(), await put()]
    const seen = first.defaultDue?.date ?? ''
    await stores().evaluations.submit(first.id, rating(), TODAY)
    expect(await stores().evaluations.applyDefault(first.id, fallback, seen)).toBe(false)
    expect((await stores().evaluations.get(first.id))?.default).toBeUndefined()

    expect(await stores().evaluations.applyDefault(second.id, fallback, seen)).toBe(true)
    expect(await stores().evaluations.applyDefault(second.id, { ...fallback, at: NOW + 2 }, seen)).toBe(false)
    await stores().evaluations.submit(second.id, rating(), TODAY)
    expect(await stores().evaluations.get(second.id)).toMatchObject({ state: 'rated', rating: rating(), default: fallback })
  })

  test('a default and a rating at once: the rating stands', async () => {
    const made = await put()
    const fallback = { level: 3, at: NOW } as const
    await Promise.all([
      stores().evaluations.applyDefault(made.id, fallback, made.defaultDue?.date ?? ''),
      stores().evaluations.submit(made.id, rating(), TODAY),
    ])
    expect(await stores().evaluations.get(made.id)).toMatchObject({ state: 'rated', rating: rating() })
  })

  test('no default on a date that is not the one seen', async () => {
    const made = await put()
    expect(await stores().evaluations.applyDefault(made.id, { level: 3, at: NOW }, '2026-01-01')).toBe(false)
    expect(await stores().evaluations.applyDefault('nobody', { level: 3, at: NOW }, '2026-01-01')).toBe(false)
  })

  test('what is due is found on its day until it is put off', async () => {
    const [first, second, third] = [await put(), await put(), await put()]
    const { defaultDue } = first
    if (!defaultDue) throw new Error('no clock')
    expect(await dueOn(first.wakeOn)).toEqual(expect.arrayContaining([first.id, second.id, third.id]))
    const rated = await stores().evaluations.submit(first.id, rating(), TODAY)
    expect(await dueOn(first.wakeOn)).toContain(first.id)
    if (!rated.done) throw new Error('not rated')
    expect(await stores().evaluations.lookAgain(first, undefined)).toBe(false)
    expect(await stores().evaluations.lookAgain(rated.service, undefined)).toBe(true)
    await stores().evaluations.reschedule(second.id, { defaultDue, wakeOn: '2027-03-01', calendar: 'next' })
    await stores().evaluations.reschedule(first.id, { defaultDue, wakeOn: '2027-03-01', calendar: 'next' })
    await stores().evaluations.reschedule('nobody', { wakeOn: '2027-03-01', calendar: 'next' })
    const left = await dueOn(third.wakeOn)
    expect(left).toContain(third.id)
    expect(left).not.toContain(first.id)
    expect(await dueOn('2027-03-01')).toEqual([second.id])
    expect(await stores().evaluations.get(second.id)).toEqual({ ...second, wakeOn: '2027-03-01', calendar: 'next' })
  })

  test('what is sealed goes with one write, and with it the look at it, unless a default is still to come', async () => {
    const evaluations = stores().evaluations
    const [waiting, rated, bare] = [await put({ sealed: 'secret' }), await put({ sealed: 'secret' }), await put()]
    expect(await evaluations.wipe(bare)).toBe(false)
    const done = await evaluations.submit(rated.id, rating(), TODAY)
    expect(await evaluations.wipe(rated)).toBe(false)
    expect(done.done && (await evaluations.wipe(done.service))).toBe(true)
    const { sealed: _, wakeOn: __, ...open } = rated
    expect(await evaluations.get(rated.id)).toEqual({ ...open, state: 'rated', rating: rating() })
    expect(await evaluations.wipe(waiting)).toBe(true)
    expect(await evaluations.wipe(waiting)).toBe(false)
    const { sealed: ___, ...left } = waiting
    expect(await evaluations.get(waiting.id)).toEqual(left)
    const again = await put({ sealed: 'secret' })
    await evaluations.applyDefault(again.id, { level: 3, at: NOW }, again.defaultDue?.date ?? '', '2027-05-02')
    expect(await dueOn('2027-05-02')).toEqual([again.id])
  })

  test('no rating is made before its service', async () => {
    const made = await put()
    const early = rating({ at: made.servedAt - 1 })
    expect(await stores().evaluations.submit(made.id, early, TODAY)).toEqual({ done: false, standing: made })
    expect(await stores().evaluations.submit(made.id, rating({ at: made.servedAt }), TODAY)).toMatchObject({ done: true })
  })

  test('an applicant has his own services, the newest first', async () => {
    const applicant = fresh()
    const [a, b, c] = [
      await put({ applicant, servedAt: NOW - 3 }),
      await put({ applicant, servedAt: NOW - 1 }),
      await put({ applicant, servedAt: NOW - 2 }),
    ]
    await put({ applicant: fresh() })
    const found = await stores().evaluations.ofApplicant(applicant, 2)
    expect(found.map(({ id }) => id)).toEqual([b.id, c.id])
    expect(await stores().evaluations.ofApplicant(applicant, 20)).toEqual([b, c, a])
  })
})
