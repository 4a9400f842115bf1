/** Asia/Shanghai keeps UTC+8 the year round. */
const OFFSETS: Record<string, number> = { 'Asia/Shanghai': 8 * 3_600_000, UTC: 0 }
const DAY = 86_400_000
const MINUTE = 60_000

type Field = (value: number) => boolean

/** Occurrences of an EventBridge schedule. */
export interface Timetable {
  /** Every occurrence after `from` up to and including `to`, in ms, in order. */
  between(from: number, to: number): number[]
}

/** Reads `cron(minute hour day month weekday year)` or `rate(n minutes|hours|days)`. */
export function timetable(expression: string, timezone: string): Timetable {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression)
  if (rate) return every(Number(rate[1]) * { minute: MINUTE, hour: 60 * MINUTE, day: DAY }[rate[2] as 'minute' | 'hour' | 'day'])
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.split(/\s+/)
  const offset = OFFSETS[timezone]
  if (fields?.length !== 6 || offset === undefined) throw new Error(`the local clock cannot read ${expression} ${timezone}`)
  const [minute, hour, day, month, weekday, year] = fields as [string, string, string, string, string, string]
  const minutes = chosen(field(minute), 0, 59)
  const hours = chosen(field(hour), 0, 23)
  const onDay = (date: Date) =>
    field(day)(date.getUTCDate()) &&
    field(month)(date.getUTCMonth() + 1) &&
    field(weekday)(date.getUTCDay() + 1) &&
    field(year)(date.getUTCFullYear())
  return {
    between(from, to) {
      const found: number[] = []
      for (let start = Math.floor((from + offset) / DAY) * DAY; start <= to + offset; start += DAY) {
        if (!onDay(new Date(start))) continue
        for (const h of hours) for (const m of minutes) found.push(start + (h * 60 + m) * MINUTE - offset)
      }
      return found.filter((instant) => instant > from && instant <= to)
    },
  }
}

const every = (step: number): Timetable => ({
  between(from, to) {
    const found: number[] = []
    for (let instant = (Math.floor(from / step) + 1) * step; instant <= to; instant += step) found.push(instant)
    return found
  },
})

const chosen = (allows: Field, first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n).filter(allows)

/** `*`, `?`, `5`, `1,15`, `1-5`, `0/10` and steps on `*`; weekdays are 1 (Sunday) to 7. */
function field(text: string): Field {
  const parts = text.split(',').map((part): Field => {
    const [range, step] = part.split('/') as [string, string?]
    const [first, last] = range.split('-').map(Number) as [number, number?]
    if (range === '*' || range === '?') return (value) => value % Number(step ?? 1) === 0
    if (!Number.isInteger(first)) throw new Error(`the local clock cannot read ${text}`)
    const end = last ?? (step ? Number.POSITIVE_INFINITY : first)
    return (value) => value >= first && value <= end && (value - first) % Number(step ?? 1) === 0
  })
  return (value) => parts.some((allows) => allows(value))
}
