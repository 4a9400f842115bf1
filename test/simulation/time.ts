import { parseCivilTime } from '../../shared/domain/calendar/civil.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The instant of a day and time of day in Shanghai. */
export function at(day: string, hour: number, minute = 0): number {
  const two = (part: number) => String(part).padStart(2, '0')
  const instant = parseCivilTime(`${day} ${two(hour)}:${two(minute)}:00`)
  if (instant === null) throw new Error(`${day} ${hour}:${minute}`)
  return instant
}
