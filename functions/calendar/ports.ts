import type { HolidayNotice, RegionalHoliday } from '../../shared/domain/calendar/calendar.ts'
import type { Instant } from '../../shared/domain/calendar/civil.ts'
import type { CalendarContent } from '../../shared/domain/calendar/content.ts'
import type { Directory } from '../directory/ports.ts'
import type { EvaluationStore } from '../evaluation/ports.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import type { ReviewStore } from '../review/ports.ts'
import type { TicketStore } from '../ticket/ports.ts'

/** What one person loaded, and when. */
export interface Loading {
  readonly by: string
  readonly at: Instant
  readonly notice?: HolidayNotice
  /** The notice of the same year that it took the place of. */
  readonly instead?: HolidayNotice
  readonly holidays?: readonly RegionalHoliday[]
}

/** Everything that was loaded since the delivery: one item, replaced as a whole. */
export interface LoadedCalendar extends CalendarContent {
  /** Grows by one with every write; 0 while nothing was ever loaded. */
  readonly revision: number
  /** The latest first. */
  readonly log: readonly Loading[]
  /** What deadlines on record rest on until all of them are computed anew; absent when they are. */
  readonly pending?: CalendarContent & { readonly since: Instant }
}

export interface CalendarStore {
  /** As it is at this moment. */
  read(): Promise<LoadedCalendar>
  /** Puts `next` in the place of what was seen; false when somebody was faster. */
  replace(seen: LoadedCalendar, next: Omit<LoadedCalendar, 'revision'>): Promise<boolean>
}

export interface CalendarPorts {
  readonly calendars: CalendarStore
  /** What the system was delivered with. */
  readonly delivered: CalendarContent
  readonly tickets: TicketStore
  readonly reviews: Pick<ReviewStore, 'get' | 'save' | 'openUnder'>
  readonly evaluations: Pick<EvaluationStore, 'due' | 'several'>
  readonly directory: Directory
  readonly rules: Rules
  readonly clock: Clock
}

export const NOTHING_LOADED: LoadedCalendar = { revision: 0, notices: [], regional: [], log: [] }
