import type { CivilDate } from '../../../shared/domain/calendar/civil.ts'
import type { Duty } from '../../../shared/domain/directory/entries.ts'
import type { Places } from './places.ts'

/** Hours in which a hall serves, Asia/Shanghai. */
export const MORNING = { from: '08:30', to: '12:00' }
export const AFTERNOON = { from: '13:30', to: '17:30' }

/** Who sits at which window on which of these days: the same person all day, on every fifth day relieved after noon. */
export function rosterFor(places: Places, days: readonly CivilDate[]): Duty[] {
  const seats = new Map<string, number>()
  return places.desks.flatMap(({ window }) => {
    const people = places.staffOf(window.org)
    const seat = seats.get(window.org) ?? 0
    seats.set(window.org, seat + 1)
    if (people.length === 0) return []
    return days.map((date, n) => {
      const person = people[seat % people.length]?.id ?? ''
      const relief = people[(seat + 1) % people.length]?.id ?? ''
      const afternoon = n % 5 === 4 ? relief : person
      return {
        window: window.id,
        date,
        shifts: [
          { ...MORNING, staff: person },
          { ...AFTERNOON, staff: afternoon },
        ],
      }
    })
  })
}
