import { expect, test } from 'vitest'
import { rating, service, TODAY } from './support/samples.ts'
import { onEveryEngine } from './support/stores.ts'

onEveryEngine('numbers left with ratings', (stores) => {
  test('the number goes from its rating by one write, and the rating says all that it said', async () => {
    const { evaluations } = stores()
    const [made, bare] = [service(), service()]
    for (const each of [made, bare]) await evaluations.add(each)
    const contact = { sealed: 'sealed-number', masked: '100****0001' }
    await evaluations.submit(made.id, rating({ contact }), TODAY)
    await evaluations.submit(bare.id, rating(), TODAY)
    expect((await evaluations.get(made.id))?.rating).toEqual(rating({ contact }))
    expect(await evaluations.forgetContact(made.id)).toBe(true)
    expect((await evaluations.get(made.id))?.rating).toEqual(rating())
    for (const id of [made.id, bare.id, 'nobody']) expect(await evaluations.forgetContact(id)).toBe(false)
  })
})
