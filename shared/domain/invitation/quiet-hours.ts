import { addDays, civilDate, civilTime, type Instant, parseCivilTime } from '../calendar/civil.ts'

/** Hours in which no message is sent, HH:mm in Asia/Shanghai, over midnight. */
export interface QuietHours {
  readonly quietFrom: string
  readonly quietTo: string
}

/** When the quiet hours that it is now are over; undefined when it is not quiet. */
export function quietUntil(now: Instant, { quietFrom, quietTo }: QuietHours): Instant | undefined {
  const time = civilTime(now).slice(11, 16)
  if (time >= quietTo && time < quietFrom) return undefined
  const today = civilDate(now)
  return morningOf(time < quietTo ? today : addDays(today, 1), quietTo)
}

/** The next morning at which messages are sent again. */
export const nextMorning = (now: Instant, { quietTo }: QuietHours): Instant => morningOf(addDays(civilDate(now), 1), quietTo)

function morningOf(day: string, time: string): Instant {
  const at = parseCivilTime(`${day} ${time}:00`)
  if (at === null) throw new Error(`no such time: ${day} ${time}`)
  return at
}
