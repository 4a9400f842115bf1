import { expect, test } from 'vitest'
import { latenessOf, pulseOf } from '../../../infra/parts/lateness.ts'
import { type Job, type JobName, jobs } from '../../../shared/contract/jobs.ts'

const HOUR = 3_600_000
const SHANGHAI = 8 * HOUR
const from = Date.UTC(2027, 10, 1)
const months = 8

/** The expression of an alarm as CloudWatch computes it for one hour of UTC. */
function valueAt(expression: string, hour: number, successes: number): number {
  const at = new Date(hour)
  const due = /^IF\((.*), done - failed, 1\)$/.exec(expression)?.[1]
  if (due === undefined) return successes
  const met = due.split(' OR ').some((span) => {
    const terms = [...span.matchAll(/(DATE|HOUR)\(beat\) (==|>=|<) (\d+)/g)]
    return terms.every(([, of, operator, limit]) => {
      const value = of === 'DATE' ? at.getUTCDate() : at.getUTCHours()
      return operator === '==' ? value === Number(limit) : operator === '>=' ? value >= Number(limit) : value < Number(limit)
    })
  })
  return met ? successes : 1
}

/** Times at which a job is to run, in UTC. */
function timesOf(job: Job): number[] {
  const { at } = job
  if ('everyMinutes' in at) {
    const step = at.everyMinutes * 60_000
    return Array.from({ length: (months * 30 * 24 * HOUR) / step }, (_, n) => from + n * step)
  }
  const days = Array.from({ length: months * 30 }, (_, day) => from + day * 24 * HOUR)
  const wanted = days.filter((day) => at.day === undefined || new Date(day).getUTCDate() === at.day)
  return wanted.map((day) => day + at.hour * HOUR + at.minute * 60_000 - SHANGHAI)
}

/** Hours at whose end the alarm stands, when the job succeeds at `runs`. */
function alarmsOf(job: Job, runs: readonly number[]): number[] {
  const { hours, expression } = latenessOf(job)
  const counts = new Map<number, number>()
  for (const run of runs) counts.set(Math.floor(run / HOUR), (counts.get(Math.floor(run / HOUR)) ?? 0) + 1)
  const first = Math.floor(from / HOUR) + 48
  const alarms: number[] = []
  let row = 0
  for (let hour = first; hour < first + (months * 30 - 4) * 24; hour += 1) {
    row = valueAt(expression, hour * HOUR, counts.get(hour) ?? 0) < 1 ? row + 1 : 0
    if (row >= hours) alarms.push((hour + 1) * HOUR)
  }
  return alarms
}

const names = Object.keys(jobs) as JobName[]

test.each(names)('%s in time, or late within the tolerance: no alarm', (name) => {
  const job: Job = jobs[name]
  const times = timesOf(job)
  expect(alarmsOf(job, times)).toEqual([])
  const late = times.map((time, at) => (at % 3 === 1 ? time + (job.toleratedLatenessMinutes - 60) * 60_000 : time))
  if ('day' in job.at) expect(alarmsOf(job, late)).toEqual([])
})

test.each(names)('%s that never succeeds once alarms within an hour of its deadline', (name) => {
  const job: Job = jobs[name]
  const times = timesOf(job)
  const often = 'everyMinutes' in job.at
  const missed = times[often ? 1000 : 5]
  if (missed === undefined) throw new Error('too few runs')
  const first = alarmsOf(
    job,
    times.filter((time) => (often ? time < missed : time !== missed)),
  )[0]
  const deadline = missed + job.toleratedLatenessMinutes * 60_000
  expect(first).toBeGreaterThanOrEqual(deadline)
  expect(first).toBeLessThanOrEqual(deadline + HOUR)
})

test('the pulse of a monthly job is a daily one that runs while it may be late', () => {
  expect(pulseOf('export-statistics-monthly')).toBe('escalate-overdue-tickets')
})

test('alarms look back no further than CloudWatch allows: seven days', () => {
  for (const name of names) expect(latenessOf(jobs[name]).hours).toBeLessThanOrEqual(7 * 24)
})
