import type { DueView, PlaceView } from '../../shared/contract/schemas/common.ts'
import { workingDaysBetween } from '../../shared/domain/calendar/calendar.ts'
import { type CivilDate, civilDate, daysBetween, type Instant, monthOf, weekday } from '../../shared/domain/calendar/civil.ts'
import { LEVEL_NAMES } from '../../shared/domain/evaluation/level.ts'
import { TEXT_LIMIT } from '../../shared/domain/evaluation/rating.ts'
import { limitOf, type PolicyProfile, type RuleName } from '../../shared/domain/policy/profile.ts'
import type { TicketClock } from '../../shared/domain/ticket/ticket.ts'
import type { Rules } from './ports.ts'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** 星期几 of a civil date. */
export const weekdayName = (date: CivilDate): string => `星期${WEEKDAYS[weekday(date)]}`

/** A running clock as it is shown: its last day, and what is left of it today. */
export function dueView(
  clock: TicketClock,
  today: CivilDate,
  profile: PolicyProfile,
  rules: Rules,
  chain: readonly string[],
): DueView {
  const limit = limitOf(profile, clock.rule as RuleName)
  if (!limit) throw new Error(`profile ${profile.version} has no limit ${clock.rule}`)
  const left =
    limit.unit === 'natural' ? daysBetween(today, clock.due) : workingDaysBetween(rules.calendar, today, clock.due, chain)
  return {
    date: clock.due,
    weekday: weekdayName(clock.due),
    provisional: clock.provisional,
    unit: limit.unit,
    amount: limit.amount,
    left,
    startsAt: limit.startsAt,
    rule: clock.rule,
  }
}

/** The local rules as pages tell them. */
export function placeView(rules: Rules, now: Instant): PlaceView {
  const { profile } = rules
  const byDefault = profile.defaultLevel === null ? undefined : limitOf(profile, 'default-rating')
  const today = civilDate(now)
  return {
    profile: profile.id,
    regionCode: profile.region,
    regionName: profile.regionName,
    organiser: profile.organiser,
    documentNumber: profile.document.number,
    documentTitle: profile.document.title,
    today,
    thisMonth: monthOf(today),
    defaultRating:
      byDefault && profile.defaultLevel !== null
        ? { levelName: LEVEL_NAMES[profile.defaultLevel], amount: byDefault.amount, unit: byDefault.unit }
        : null,
    ticketClasses: profile.ticketClasses.flatMap(({ id, name, rule, ledger }) => {
      const limit = limitOf(profile, rule)
      return limit
        ? [{ id, name, amount: limit.amount, unit: limit.unit, startsAt: limit.startsAt, ledger: ledger !== null }]
        : []
    }),
    channels: profile.channels.map(({ id }) => id),
    rankMinimum: profile.publication.rankMinimum,
    groupMinimum: profile.publication.groupMinimum,
    textLimit: TEXT_LIMIT,
  }
}
