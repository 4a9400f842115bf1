import { expect, test } from 'vitest'
import { NOW, rating, service, TODAY } from './support/samples.ts'
import { onEveryEngine } from './support/stores.ts'

onEveryEngine('ratings after a review', (stores) => {
  test('a rating is marked as mistaken or malicious once, and stays; nothing is to be marked where nobody rated', async () => {
    const made = service()
    const { evaluations } = stores()
    await evaluations.add(made)
    const mistaken = { at: NOW + 9, outcome: 'mistaken' } as const
    expect(await evaluations.invalidate(made.id, mistaken)).toBe(false)
    expect(await evaluations.invalidate('nobody', mistaken)).toBe(false)
    await evaluations.submit(made.id, rating(), TODAY)
    const tries = await Promise.all(Array.from({ length: 5 }, () => evaluations.invalidate(made.id, mistaken)))
    expect(tries.filter(Boolean)).toHaveLength(1)
    expect(await evaluations.get(made.id)).toMatchObject({ state: 'rated', rating: rating(), invalidated: mistaken })
    expect(await evaluations.invalidate(made.id, { ...mistaken, outcome: 'malicious' })).toBe(false)
    expect(await evaluations.tolerate('nobody', NOW)).toBe(false)
    expect(await evaluations.tolerate(made.id, NOW)).toBe(true)
    expect(await evaluations.tolerate(made.id, NOW)).toBe(false)
    expect(await evaluations.get(made.id)).toMatchObject({ tolerated: NOW, invalidated: mistaken })
  })
})
