import { expect, test } from 'vitest'
import { mayAsk, NOTHING_YET } from '../../shared/domain/invitation/correspondence.ts'
import { NOW } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const DAY = 86_400_000

onEveryEngine('invitations', (stores) => {
  const invitations = () => stores().invitations

  test('correspondence begins with nothing and is kept as it is', async () => {
    const number = fresh()
    const seen = await invitations().correspondence(number)
    expect(seen).toEqual({ version: 0, value: NOTHING_YET })
    const asking = mayAsk(seen.value, fresh(), fresh(), NOW, 2)
    if (!asking.ask) throw new Error('not asked')
    expect(await invitations().keep(number, seen, asking.next, NOW + DAY)).toBe(true)
    expect(await invitations().correspondence(number)).toEqual({ version: 1, value: asking.next })
  })

  test('of several that saw the same, one is kept', async () => {
    const number = fresh()
    const seen = await invitations().correspondence(number)
    const keep = (id: string) => invitations().keep(number, seen, { ...NOTHING_YET, heard: [id] }, NOW + DAY)
    expect((await Promise.all(['a', 'b', 'c', 'd'].map(keep))).filter(Boolean)).toHaveLength(1)
    const now = await invitations().correspondence(number)
    expect(await invitations().keep(number, now, { ...now.value, stopped: true }, NOW + DAY)).toBe(true)
    expect(await invitations().keep(number, now, NOTHING_YET, NOW + DAY)).toBe(false)
    expect((await invitations().correspondence(number)).value.stopped).toBe(true)
  })

  test('a link is found by its token, and stands as it was made first', async () => {
    const link = { token: fresh(), service: fresh(), number: fresh(), validUntil: NOW + DAY }
    expect(await invitations().link(link.token)).toBeUndefined()
    await invitations().putLink(link)
    await invitations().putLink({ ...link, service: fresh() })
    expect(await invitations().link(link.token)).toEqual(link)
  })

  test('an operator records so far apart and so many a day; the same request is no second one', async () => {
    const [operator, pace] = [fresh(), { gapMs: 20_000, perDay: 3 }]
    const take = (request: string, at: number) => stores().calls.take(operator, request, at, pace)
    expect(await take('a', NOW)).toBe('taken')
    expect(await take('a', NOW + 1)).toBe('taken')
    expect(await take('b', NOW + 19_999)).toBe('soon')
    expect(await take('b', NOW + 20_000)).toBe('taken')
    const together = await Promise.all(['c', 'd', 'e'].map((request) => take(request, NOW + 40_000)))
    expect(together.sort()).toEqual(['soon', 'soon', 'taken'])
    expect(await take('f', NOW + 60_000)).toBe('full')
    expect(await stores().calls.count(operator, '2026-11-02')).toBe(3)
    expect(await take('f', NOW + DAY)).toBe('taken')
    expect(await stores().calls.count(operator, '2026-11-02')).toBe(0)
    expect(await stores().calls.count(fresh(), '2026-11-02')).toBe(0)
  })
})
