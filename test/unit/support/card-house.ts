import { acceptCard } from '../../../functions/card/accept-card.ts'
import { alertOverdueCards } from '../../../functions/card/alert-overdue-cards.ts'
import { collectCards } from '../../../functions/card/collect-cards.ts'
import { enterCards } from '../../../functions/card/enter-cards.ts'
import { issueBook } from '../../../functions/card/issue-books.ts'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import type { CardOutcome, CardRow } from '../../../shared/contract/schemas/card.ts'
import { civilDate } from '../../../shared/domain/calendar/civil.ts'
import { serialOf } from '../../../shared/domain/card/serial.ts'
import { memoryCards, memoryPhotos } from '../../memory/cards.ts'
import { house, ORG } from './house.ts'
import { on, type PlaceId } from './samples.ts'

const HALL = 'H1'

/** The small town with paper cards: two keepers of the east, one of the west, an administrator. */
export function cardHouse(place: PlaceId = 'linzi', start = on('2026-09-14')) {
  const town = house(place, start)
  const ports = { ...town, cards: memoryCards(), photos: memoryPhotos() }
  const [east, west] = town.places
  const person = (id: string, region: string, roles: StaffIdentity['roles']): StaffIdentity => ({ id, org: ORG, region, roles })
  const people = {
    keeper: person('S1', east, ['cardkeeper']),
    other: person('S2', east, ['cardkeeper']),
    stranger: person('S3', west, ['cardkeeper']),
    admin: person('S2', town.profile.region, ['admin']),
  }
  const today = () => civilDate(town.clock.now())
  return {
    ...ports,
    ports,
    people,
    today,
    async issue(size = 20, requestKey = 'issue-a-book-00001') {
      const issued = await issueBook({ requestKey, point: HALL, size, layout: 'A4', use: 'main' }, people.admin, ports)
      if (!issued.ok) throw new Error(issued.refusal.code)
      const { id } = issued.value
      return { id, serial: (number: number) => serialOf({ book: id, number }) }
    },
    collect: (serials: string[], collectedOn = today(), staff = people.keeper) =>
      collectCards({ point: HALL, collectedOn, serials }, staff, ports),
    async outcomes(rows: unknown[], staff = people.keeper, second = false): Promise<CardOutcome[]> {
      const entered = await enterCards({ point: HALL, second, rows }, staff, ports)
      if (!entered.ok) throw new Error(entered.refusal.code)
      return entered.value.results
    },
    row: (serial: string, more: Partial<CardRow> = {}) => ({ serial, window: '1号窗口', filledOn: today(), level: 5, ...more }),
    accept: async (serial: string) => {
      const card = ports.cards.items.get(serial)
      if (card) await acceptCard(card, 'S1', ports)
    },
    alert: () => alertOverdueCards(ports),
    /** Moves to a morning. */
    morning: (day: string) => town.clock.moveTo(on(day)),
  }
}
