import { join } from 'node:path'
import type { SchedulePart } from '../assembly/parts.ts'
import type { DemoClock } from '../clock.ts'
import { openKeptState } from '../kept-state.ts'
import { timetable } from './cron.ts'

/** Runs the schedules by the demo clock. */
export interface Scheduler {
  /** Moves the clock forward; everything that falls due on the way runs at its own time, in order, unless passed over. */
  moveTo(instant: number, passOver?: (schedule: SchedulePart) => boolean): Promise<void>
  /** Runs one schedule now, whatever the time. */
  runNow(id: string): Promise<void>
  readonly schedules: readonly SchedulePart[]
  stop(): Promise<void>
}

export interface SchedulerParts {
  readonly folder: string
  readonly schedules: readonly SchedulePart[]
  readonly clock: DemoClock
  readonly invoke: (functionId: string, event: unknown) => Promise<unknown>
  /** Waits for what a run has set off, so that it happens at the time of the run. */
  readonly drained: () => Promise<void>
  readonly warn: (text: string) => void
}

const TICK = 1000
const ATTEMPTS = 3

export function startScheduler(parts: SchedulerParts): Scheduler {
  const { clock, schedules } = parts
  const path = join(parts.folder, 'schedules.json')
  const started = clock.now()
  const last = openKeptState<Readonly<Record<string, number>>>(path, {})
  const tables = new Map(schedules.map(({ id, expression, timezone }) => [id, timetable(expression, timezone)]))
  const since = (id: string) => last.value[id] ?? started
  last.keep(Object.fromEntries(schedules.map(({ id }) => [id, since(id)])))

  const done = (schedule: SchedulePart, at: number) => {
    last.keep({ ...last.value, [schedule.id]: Math.max(at, since(schedule.id)) })
  }
  const run = async (schedule: SchedulePart, at: number) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await parts.invoke(schedule.function, schedule.input)
        break
      } catch (error) {
        if (attempt < ATTEMPTS) continue
        parts.warn(`定时任务 ${schedule.id} 没有完成：${error}`)
        break
      }
    }
    done(schedule, at)
  }
  /** What runs every few minutes finds the same work whenever it runs: of many runs missed, the last is enough. */
  const occurrences = (schedule: SchedulePart, instant: number): number[] => {
    const all = tables.get(schedule.id)?.between(since(schedule.id), instant) ?? []
    return schedule.expression.startsWith('rate') ? all.slice(-1) : all
  }
  const dueBy = (instant: number) =>
    schedules.flatMap((schedule) => occurrences(schedule, instant).map((at) => ({ schedule, at }))).sort((a, b) => a.at - b.at)
  /** The latest missed occurrence of each: what came before it would find nothing more to do. */
  const catchUp = async () => {
    const latest = new Map(dueBy(clock.now()).map((one) => [one.schedule.id, one]))
    for (const { schedule, at } of [...latest.values()].sort((a, b) => a.at - b.at)) await run(schedule, at)
  }

  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(work)
    queue = turn.catch((error) => parts.warn(String(error)))
    return turn
  }
  let ticking = false
  const tick = () => {
    if (ticking) return
    ticking = true
    void inTurn(catchUp).finally(() => {
      ticking = false
    })
  }
  tick()
  const timer = setInterval(tick, TICK)
  return {
    schedules,
    moveTo: (instant, passOver = () => false) =>
      inTurn(async () => {
        if (instant < clock.now()) throw new RangeError('演示时钟只能向前拨')
        for (const { schedule, at } of dueBy(instant)) {
          if (passOver(schedule)) {
            done(schedule, at)
            continue
          }
          if (at > clock.now()) clock.set(at)
          await run(schedule, at)
          await parts.drained()
        }
        clock.set(instant)
      }),
    runNow: (id) =>
      inTurn(async () => {
        const schedule = schedules.find((one) => one.id === id)
        if (schedule) await run(schedule, since(id))
      }),
    async stop() {
      clearInterval(timer)
      await queue
    },
  }
}
