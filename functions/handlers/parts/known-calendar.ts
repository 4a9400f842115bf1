import { calendar as delivered } from '../../../shared/data/index.ts'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'

let known: Calendar = delivered

/** The calendar that this container computes with. */
export const knownCalendar = (): Calendar => known

/** Computes with a calendar from now on. */
export const believe = (calendar: Calendar): void => {
  known = calendar
}
