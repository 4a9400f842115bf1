import { expect, test } from 'vitest'
import { listLooks } from '../../../functions/look/list-looks.ts'
import { noteLook } from '../../../functions/look/note-look.ts'
import { memoryLooks } from '../../memory/looks.ts'
import { admin, handler, house } from '../support/house.ts'

async function scene(count = 1) {
  const town = house()
  const own = { ...town, looks: memoryLooks() }
  const [east, west] = town.places
  const top = town.profile.region
  for (let one = 0; one < count; one += 1) {
    town.clock.moveTo(town.clock.now() + 1000)
    const there = one % 2 === 0 ? east : west
    await noteLook(one % 4 < 2 ? 'ticket' : 'call', { id: `t${one}`, number: `N${one}`, regions: [there, top] }, handler(), own)
  }
  return { own, east, west, top }
}

test('who, when and what, newest first, with names and no numbers of citizens', async () => {
  const { own, top } = await scene(3)
  const seen = await listLooks({}, admin(top), own)
  expect(seen).toMatchObject({
    value: {
      month: '2026-03',
      looks: [
        { byName: '乙', orgName: '东县政务局', what: 'call', subject: 't2', number: 'N2', at: '2026-03-02 10:00:03' },
        { what: 'ticket', subject: 't1' },
        { what: 'ticket', subject: 't0' },
      ],
    },
  })
  expect(await listLooks({ month: '2026-02' }, admin(top), own)).toMatchObject({ value: { looks: [] } })
  expect(await listLooks({ what: 'call' }, admin(top), own)).toMatchObject({ value: { looks: [{ subject: 't2' }] } })
})

test('page by page everything of one’s own region, nothing of another, nothing twice', async () => {
  const { own, east } = await scene(400)
  const seen: string[] = []
  let before: string | undefined
  let pages = 0
  do {
    const page = await listLooks(before ? { before } : {}, admin(east), own)
    if (!page.ok) throw new Error('refused')
    seen.push(...page.value.looks.map(({ subject }) => subject))
    before = page.value.next
    pages += 1
  } while (before && pages < 20)
  const own200 = Array.from({ length: 200 }, (_, at) => `t${398 - 2 * at}`)
  expect(seen).toEqual(own200)
})
