import { type Job, type JobName, jobs, type Timing } from '../../shared/contract/jobs.ts'

/** How an alarm sees that a job is late. Its hours are whole hours of UTC, the clock of the metrics. */
export interface Lateness {
  /** Consecutive hours, all speaking for lateness, after which the alarm goes off. */
  readonly hours: number
  /** Helper expressions over the metrics `runs`, `errors` and `pulse`. */
  readonly helpers: Readonly<Record<string, string>>
  /** An hour in which this is below 1 speaks for lateness. */
  readonly expression: string
  readonly treatMissingData: 'breaching' | 'notBreaching'
}

const HOURS_A_DAY = 24

/** Asia/Shanghai is eight hours ahead of UTC the whole year. */
const UTC_OFFSET = 8

type AtTime = Extract<Timing, { hour: number }>

/** Minutes of the day at which a job runs; undefined for one that runs all day long. */
const timeOf = ({ at }: Job): AtTime | undefined => ('everyMinutes' in at ? undefined : at)

/** A job that runs all day long is late after the tolerated lateness, in whole hours, without a success. */
const often = ({ toleratedLatenessMinutes }: Job): Lateness => ({
  hours: Math.ceil(toleratedLatenessMinutes / 60),
  helpers: {},
  expression: 'FILL(runs, 0) - FILL(errors, 0)',
  treatMissingData: 'breaching',
})

/** A daily job is late when its last success is a day and the tolerated lateness ago; seen within an hour of that. */
function daily(at: AtTime, toleratedLatenessMinutes: number): Lateness {
  return {
    hours: Math.ceil((at.minute + toleratedLatenessMinutes) / 60) + HOURS_A_DAY - 1,
    helpers: {},
    expression: 'FILL(runs, 0) - FILL(errors, 0)',
    treatMissingData: 'breaching',
  }
}

const span = (date: string, from: number, to: number): string =>
  `(DATE(beat) ${date} AND HOUR(beat) >= ${from} AND HOUR(beat) < ${to})`

/** The hours between the time and the deadline of a job of the `day`th, which begin the evening before in UTC. */
function hoursDue(day: number, start: number, hours: number): string {
  if (start >= 0) return span(`== ${day}`, start, start + hours)
  const evening = span(day === 1 ? '>= 28' : `== ${day - 1}`, start + HOURS_A_DAY, HOURS_A_DAY)
  return `(${evening} OR ${span(`== ${day}`, 0, start + hours)})`
}

/**
 * A monthly job cannot be watched that way, since an alarm looks back seven days at most. Here only the hours in which it
 * is due speak for lateness and the whole row of them is needed; a row from the evening of the 28th or later into the 1st
 * exists once a month. `pulse` counts the runs of a daily job: nothing is filled in where a metric has not a single point.
 */
function monthly(day: number, at: AtTime, toleratedLatenessMinutes: number): Lateness {
  const hours = Math.ceil((at.minute + toleratedLatenessMinutes) / 60)
  const start = at.hour - UTC_OFFSET
  if (start + hours > HOURS_A_DAY || start + hours <= 0)
    throw new Error('the deadline of a monthly job must lie within its day in UTC')
  return {
    hours,
    helpers: { beat: 'FILL(pulse, 0)', zero: 'beat * 0', done: 'SUM([zero, runs])', failed: 'SUM([zero, errors])' },
    expression: `IF(${hoursDue(day, start, hours)}, done - failed, 1)`,
    treatMissingData: 'notBreaching',
  }
}

export function latenessOf(job: Job): Lateness {
  const at = timeOf(job)
  if (!at) return often(job)
  const tolerated = job.toleratedLatenessMinutes
  return at.day === undefined ? daily(at, tolerated) : monthly(at.day, at, tolerated)
}

const minuteOf = ({ hour, minute }: AtTime): number => hour * 60 + minute

/** A daily job that runs between the time and the deadline of a monthly one: the pulse of those hours. */
export function pulseOf(name: JobName): JobName {
  const job: Job = jobs[name]
  const due = timeOf(job)
  const from = due ? minuteOf(due) : 0
  const found = (Object.keys(jobs) as JobName[]).find((other) => {
    const at = timeOf(jobs[other])
    return at && at.day === undefined && minuteOf(at) > from && minuteOf(at) < from + job.toleratedLatenessMinutes
  })
  if (!found) throw new Error(`no daily job runs while ${name} may be late`)
  return found
}
