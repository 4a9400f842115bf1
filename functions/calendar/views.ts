import type { CalendarView, ChangesView } from '../../shared/contract/schemas/calendar.ts'
import { type CivilDate, civilTime } from '../../shared/domain/calendar/civil.ts'
import { calendarOf, over } from '../../shared/domain/calendar/content.ts'
import { limitOf, type RuleName } from '../../shared/domain/policy/profile.ts'
import type { ClockChange } from '../../shared/domain/ticket/recompute.ts'
import type { Ticket, TicketClock } from '../../shared/domain/ticket/ticket.ts'
import { supervisedIn } from '../../shared/domain/ticket/whose.ts'
import { byName, nameOf } from '../directory/places.ts'
import { profileOf, type StaffIdentity } from '../kernel/ports.ts'
import { placeView, weekdayName } from '../kernel/views.ts'
import type { CalendarPorts, LoadedCalendar } from './ports.ts'

type ViewPorts = Pick<CalendarPorts, 'delivered' | 'directory' | 'rules' | 'clock'>

/** The calendar as administrators see it, the latest year first. */
export async function calendarView(loaded: LoadedCalendar, staff: StaffIdentity, ports: ViewPorts): Promise<CalendarView> {
  const { directory, rules, clock } = ports
  const { notices, regional } = calendarOf(over(ports.delivered, loaded))
  const years = notices.map(async ({ rest, work, ...notice }) => {
    const source = loaded.log.find((entry) => entry.notice?.year === notice.year)
    return {
      ...notice,
      rest: [...rest],
      work: [...work],
      ...(source ? { by: await nameOf(directory, 'staff', source.by), at: civilTime(source.at) } : {}),
    }
  })
  const own = regional.map(async (holiday) => ({ ...holiday, regionName: await nameOf(directory, 'region', holiday.region) }))
  const below = (await directory.children('region', staff.region)).map(({ id, name }) => ({ id, name })).sort(byName)
  return {
    revision: loaded.revision,
    years: (await Promise.all(years)).reverse(),
    regional: (await Promise.all(own)).reverse(),
    pending: loaded.pending !== undefined,
    national: staff.region === rules.profile.region,
    region: { id: staff.region, name: await nameOf(directory, 'region', staff.region), below },
    place: placeView(rules, clock.now()),
  }
}

const dayView = ({ due, provisional }: TicketClock): { date: CivilDate; weekday: string; provisional: boolean } => ({
  date: due,
  weekday: weekdayName(due),
  provisional,
})

/** A ticket, or a review of one, whose last day changes. */
export async function changeView(
  ticket: Pick<Ticket, 'id' | 'number' | 'taskName' | 'org' | 'regions' | 'handledIn' | 'profile'>,
  { before, after }: ClockChange,
  { directory, rules }: ViewPorts,
): Promise<ChangesView['tickets'][number]> {
  return {
    id: ticket.id,
    number: ticket.number,
    taskName: ticket.taskName,
    orgName: await nameOf(directory, 'org', ticket.org),
    regionName: await nameOf(directory, 'region', supervisedIn(ticket)[0] ?? ''),
    rule: limitOf(profileOf(rules, ticket.profile), after.rule as RuleName)?.name ?? '',
    before: dayView(before),
    after: dayView(after),
  }
}
