import type { CalendarView, ChangesView, LoadedView, NoticeInput } from '../../shared/contract/schemas/calendar.ts'
import type { Calendar, HolidayNotice, RegionalHoliday } from '../../shared/domain/calendar/calendar.ts'
import { checkHolidays, checkNotice, mayLoad } from '../../shared/domain/calendar/check-notice.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { calendarOf, over, withHolidays, withNotice } from '../../shared/domain/calendar/content.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { regionChain } from '../directory/places.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { decidable } from '../review/reach-review.ts'
import { supervises } from '../ticket/reach.ts'
import { countDefaults } from './count-defaults.ts'
import type { CalendarPorts, LoadedCalendar, Loading } from './ports.ts'
import { recomputeReviews, reviewChanges } from './recompute-reviews.ts'
import { recomputeTickets, ticketChanges } from './recompute-tickets.ts'
import { calendarView, changeView } from './views.ts'

/** Changes that one preview lists. */
const LISTED = 200
/** Changes of the calendar that stay on record in it. */
const LOGGED = 50
/** Tickets that one request computes anew; the rest is done by the job before the next day begins to count. */
export const AT_ONCE = 300

interface Prepared {
  readonly seen: LoadedCalendar
  readonly next: Omit<LoadedCalendar, 'revision'>
  /** What the deadlines on record rest on, and what they will rest on. */
  readonly before: Calendar
  readonly after: Calendar
}

/** The years that are known and whence, and whether deadlines are still being computed anew. */
export async function readCalendar(staff: StaffIdentity, ports: CalendarPorts): Promise<Result<CalendarView>> {
  return ok(await calendarView(await ports.calendars.read(), staff, ports))
}

/**
 * What a notice would change: how many last days of open tickets and of reviews move or become final, those that the caller
 * watches over with both dates, and how many services' default dates. Nothing is stored. Refuses E3150–E3157, E6003.
 */
export async function previewNotice(
  input: NoticeInput,
  staff: StaffIdentity,
  ports: CalendarPorts,
): Promise<Result<ChangesView>> {
  const prepared = await prepare(input, staff, ports)
  if (!prepared.ok) return prepared
  const { seen, before, after } = prepared.value
  const changes = await ticketChanges(before, after, ports)
  const reviewed = await reviewChanges(before, after, ports)
  const seeable = changes.filter(({ ticket }) => supervises(ticket, staff))
  const judged = await decidable(
    reviewed.map(({ review }) => review),
    staff,
    ports,
  )
  const own = [
    ...reviewed.flatMap(({ review, ...change }) => (judged.includes(review) ? [[review, change] as const] : [])),
    ...seeable.map(({ ticket, ...change }) => [ticket, change] as const),
  ]
  const listed = await Promise.all(own.slice(0, LISTED).map(([of, change]) => changeView(of, change, ports)))
  const services = await countDefaults(after, ports)
  return ok({ revision: seen.revision, tickets: listed, ticketCount: changes.length + reviewed.length, services })
}

/**
 * Stores a notice that was previewed, by one conditional write, and computes open tickets anew; what is left after so many is
 * done by the job. Refuses what the preview refuses, and E3154 when the calendar changed since.
 */
export async function loadNotice(
  input: NoticeInput & { revision: number },
  staff: StaffIdentity,
  ports: CalendarPorts,
): Promise<Result<LoadedView>> {
  const prepared = await prepare(input, staff, ports)
  if (!prepared.ok) return prepared
  const { seen, next, before, after } = prepared.value
  if (seen.revision !== input.revision || !(await ports.calendars.replace(seen, next))) return refuse('E3154')
  const { changed, left } = await recomputeTickets(before, after, ports, AT_ONCE)
  const reviews = await recomputeReviews(before, after, ports)
  const now = { ...next, revision: seen.revision + 1 }
  return ok({ calendar: await calendarView(now, staff, ports), changed: changed + reviews.changed, left })
}

async function prepare(input: NoticeInput, staff: StaffIdentity, ports: CalendarPorts): Promise<Result<Prepared>> {
  const { calendars, delivered, clock } = ports
  const seen = await calendars.read()
  const known = calendarOf(over(delivered, seen))
  const asked = input.notice ? noticeOf(input.notice, known, staff, ports) : await holidaysOf(input.holidays, known, staff, ports)
  if (!asked.ok) return asked
  const { notice, holidays = [] } = asked.value
  const content = notice ? withNotice(seen, notice) : withHolidays(seen, holidays)
  const at = clock.now()
  const next = {
    ...content,
    log: [{ ...asked.value, by: staff.id, at }, ...seen.log].slice(0, LOGGED),
    pending: { ...(seen.pending ?? { notices: seen.notices, regional: seen.regional }), since: at },
  }
  return ok({ seen, next, before: calendarOf(over(delivered, next.pending)), after: calendarOf(over(delivered, content)) })
}

type Asked = Omit<Loading, 'by' | 'at'>

/** Notices are of the whole country: whoever is in charge of the whole place loads them. Refuses E3155 and what the checks refuse. */
function noticeOf(
  { correction = false, ...notice }: NonNullable<NoticeInput['notice']>,
  known: Calendar,
  staff: StaffIdentity,
  { rules, clock }: CalendarPorts,
): Result<Asked> {
  if (staff.region !== rules.profile.region) return refuse('E3155')
  const sorted: HolidayNotice = { ...notice, rest: [...notice.rest].sort(), work: [...notice.work].sort() }
  const checked = checkNotice(sorted, civilDate(clock.now()))
  const may = checked.ok ? mayLoad(sorted, known, correction) : checked
  if (!may.ok) return may
  const instead = known.notices.find(({ year }) => year === notice.year)
  return ok({ notice: sorted, ...(instead ? { instead } : {}) })
}

/** Further rest days of one's own region or one beneath it. Refuses E6003 and what the checks refuse. */
async function holidaysOf(
  asked: NoticeInput['holidays'],
  known: Calendar,
  staff: StaffIdentity,
  { directory, rules, clock }: CalendarPorts,
): Promise<Result<Asked>> {
  if (!asked) return refuse('E1001', { fields: [{ field: 'notice', message: '请填节假日通知，或地区的假日' }] })
  const { region, dates, name, document } = asked
  const chain = await regionChain(directory, region, rules.profile.region)
  if (!chain.includes(staff.region)) return refuse('E6003')
  const holidays: RegionalHoliday[] = [...dates].sort().map((date) => ({ region, date, name, document }))
  const checked = checkHolidays(holidays, known, chain, civilDate(clock.now()))
  return checked.ok ? ok({ holidays }) : checked
}
