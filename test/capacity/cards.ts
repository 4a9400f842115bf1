import { rulesOf } from '../../functions/adapters/rules.ts'
import { collectCards } from '../../functions/card/collect-cards.ts'
import { enterCards } from '../../functions/card/enter-cards.ts'
import { issueBook } from '../../functions/card/issue-books.ts'
import { readDirectory } from '../../shared/data/directory/read.ts'
import { serialOf } from '../../shared/domain/card/serial.ts'
import type { Cost, meter } from './meter.ts'
import type { Scene } from './scene.ts'

/** The day a card says and the hall it belongs to, in 临淄: the place that has them. */
const FILLED = '2026-11-02'

/** What a card costs: taken from the box, read once, read again and made a rating. */
export async function measureCards({ ports }: Scene, metered: ReturnType<typeof meter>) {
  const rules = rulesOf('linzi', FILLED)
  const entries = readDirectory('linzi')
  const { region } = rules.profile
  const hall = entries.find(({ kind }) => kind === 'hall')
  const kept = entries.filter((entry) => entry.kind !== 'region' || entry.id === region)
  await ports.writer.putAll(kept)
  const own = { ...ports, rules }
  const staff = (id: string) => ({ id, org: '', region, roles: ['cardkeeper'] as const })
  const point = hall?.id ?? ''
  const book = await issueBook({ requestKey: 'k'.repeat(22), point, size: 50, layout: 'A4', use: 'main' }, staff('A'), own)
  if (!book.ok) throw new Error(book.refusal.code)
  const card = (number: number) => serialOf({ book: book.value.id, number })
  const window = entries.find((entry) => entry.kind === 'window' && entry.hall === point)?.id ?? ''
  const row = (number: number) => ({
    serial: card(number),
    filledOn: FILLED,
    window,
    level: 5,
    text: '在家门口就办好了，很方便。',
  })
  const collect = (number: number) => collectCards({ point, collectedOn: FILLED, serials: [card(number)] }, staff('A'), own)
  const enter = (by: string, number: number) => enterCards({ point, second: false, rows: [row(number)] }, staff(by), own)
  for (const step of [() => collect(1), () => enter('A', 1), () => enter('B', 1), () => collect(2)]) await step()
  const costs: Record<string, Cost> = {}
  costs['collect-card'] = await metered.of(() => collect(3))
  costs['enter-card'] = await metered.of(() => enter('A', 3))
  costs['accept-card'] = await metered.of(() => enter('B', 3))
  return costs
}
