import { expect, test } from 'vitest'
import { registerCardCall } from '../../../functions/card/call-back.ts'
import { askPhotoLink, showPhoto, takePhoto } from '../../../functions/card/photo.ts'
import { openCard, voidCards } from '../../../functions/card/settle-card.ts'
import { addDays } from '../../../shared/domain/calendar/civil.ts'
import { PHONE_DAYS } from '../../../shared/domain/card/card.ts'
import { cardHouse } from '../support/card-house.ts'
import { refused } from '../support/house.ts'

const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const WORDS = '等了很久，没人管'
const PHONE = '10000000099'

/** A card that became a rating by its picture, with a number to call. */
async function pictured() {
  const h = cardHouse()
  const serial = (await h.issue()).serial(1)
  await h.outcomes([h.row(serial, { collectedOn: h.today(), level: 1, text: WORDS, wantsCall: true, phone: PHONE })])
  const { key } = must(await askPhotoLink({ serial, type: 'image/jpeg', bytes: 100 }, h.people.keeper, h.ports))
  h.photos.put(key, Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))
  must(await takePhoto({ serial, key }, h.people.keeper, h.ports))
  return { h, serial, key }
}

test('what a card says is for its keepers; those above them see its way and nothing of its words, and nobody its receipt', async () => {
  const { h, serial, key } = await pictured()
  const call = { serial, on: h.today(), outcome: 'no-answer', text: '打了两次，没人管的事' } as const
  must(await registerCardCall(call, h.people.keeper, h.ports))
  const view = async (who = h.people.keeper) => must(await openCard({ serial }, who, h.ports))
  const [keeper, admin] = [await view(), await view(h.people.admin)]
  const lead = await view({ ...h.people.keeper, roles: ['lead'] })
  expect(keeper).toMatchObject({ photo: true, agreed: { level: 1, text: WORDS }, calls: [{ text: call.text }] })
  for (const above of [admin, lead]) {
    expect(above).toMatchObject({ photo: false, card: { serial, state: 'accepted' }, rating: { late: 'no' } })
    expect(above.history.map(({ command }) => command)).toEqual(['collect', 'enter', 'attach-photo', 'accept', 'call'])
    expect(above.history[1]?.byName).toBe('甲')
    expect(above).not.toHaveProperty('agreed')
    expect(JSON.stringify(above)).not.toMatch(/没人管|0099/)
  }
  const receipt = h.cards.items.get(serial)?.rating?.receipt ?? 'none'
  expect(JSON.stringify([keeper, admin])).not.toContain(receipt)
  expect(JSON.stringify([keeper, admin])).not.toContain(key)
})

test('readings that differ, and the reasons that quote them, are for the keepers too', async () => {
  const h = cardHouse()
  const serial = (await h.issue()).serial(1)
  await h.outcomes([h.row(serial, { collectedOn: h.today(), level: 4 })])
  await h.outcomes([h.row(serial, { level: 1 })], h.people.other)
  expect(must(await openCard({ serial }, h.people.admin, h.ports))).not.toHaveProperty('readings')
  expect(must(await openCard({ serial }, h.people.keeper, h.ports))).toHaveProperty('readings')
})

test('a picture is shown on request, and each look is written down', async () => {
  const { h, serial, key } = await pictured()
  const seen = must(await showPhoto({ serial }, h.people.other, h.ports))
  expect(seen.url).toContain(key)
  expect(seen.view.history.at(-1)).toMatchObject({ command: 'see-photo', byName: '乙' })
  expect(await showPhoto({ serial }, h.people.stranger, h.ports)).toMatchObject(refused('E9001'))
  const bare = (await h.issue(5, 'issue-a-book-00002')).serial(1)
  expect(await showPhoto({ serial: bare }, h.people.keeper, h.ports)).toMatchObject(refused('E9004'))
  for (const who of [h.people.keeper, h.people.other]) await h.outcomes([h.row(bare, { collectedOn: h.today() })], who)
  expect(await showPhoto({ serial: bare }, h.people.keeper, h.ports)).toMatchObject(refused('E9025'))
})

test('a number nobody was reached under is taken off when its time is over, and not a day before', async () => {
  const { h, serial } = await pictured()
  const card = () => h.cards.items.get(serial)
  const start = h.today()
  h.morning(addDays(start, PHONE_DAYS - 1))
  await h.alert()
  expect(card()?.sealedPhone).toBeDefined()
  h.morning(addDays(start, PHONE_DAYS))
  expect(await h.alert()).toEqual({ looked: 1, changed: 0 })
  expect(card()).not.toHaveProperty('sealedPhone')
  expect(card()).not.toHaveProperty('wakeOn')
  expect(must(await openCard({ serial }, h.people.keeper, h.ports))).toMatchObject({ card: { callDue: false } })
})

test('numbers on readings that were never settled go as well; the second reading brings its own', async () => {
  const h = cardHouse()
  const book = await h.issue()
  const [serial, other] = [book.serial(1), book.serial(2)]
  const start = h.today()
  const row = (one: string) => h.row(one, { collectedOn: start, filledOn: start, wantsCall: true, phone: PHONE })
  await h.outcomes([row(serial), row(other)])
  await h.outcomes([{ ...row(other), level: 1 }], h.people.other)
  for (let day = 0; day <= PHONE_DAYS; day += 1) {
    h.morning(addDays(start, day))
    await h.alert()
  }
  expect([serial, other].map((one) => h.cards.items.get(one)?.state)).toEqual(['entered', 'mismatch'])
  const kept = [...h.cards.items.values()].flatMap(({ first, second }) => [first?.sealedPhone, second?.sealedPhone])
  expect(kept.filter(Boolean)).toEqual([])
  expect(await h.outcomes([row(serial)], h.people.other)).toMatchObject([{ status: 'accepted' }])
  expect(must(await openCard({ serial }, h.people.keeper, h.ports)).card.callDue).toBe(true)
})

test('a keeper gives up cards nobody has read; once one was read, also if reopened since, only an administrator may', async () => {
  const h = cardHouse()
  const book = await h.issue()
  const [blank, collected, entered, differing] = [1, 2, 3, 4].map(book.serial) as [string, string, string, string]
  await h.collect([collected])
  for (const serial of [entered, differing]) await h.outcomes([h.row(serial, { collectedOn: h.today() })])
  await h.outcomes([h.row(differing, { level: 1 })], h.people.other)
  const giveUp = async (who: typeof h.people.keeper) => {
    const serials = [blank, collected, entered, differing]
    const { results } = must(await voidCards({ serials, reason: '认不清' }, who, h.ports))
    return results.map(({ status, errors }) => errors?.[0]?.code ?? status)
  }
  expect(await giveUp(h.people.keeper)).toEqual(['void', 'void', 'E9024', 'E9024'])
  expect(await giveUp(h.people.admin)).toEqual(['repeated', 'repeated', 'void', 'void'])
  const { history } = must(await openCard({ serial: entered }, h.people.admin, h.ports))
  expect(history.at(-1)).toMatchObject({ command: 'annul', note: '认不清' })
})
