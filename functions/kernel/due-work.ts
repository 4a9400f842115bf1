import { DUE_SHARDS } from '../../shared/contract/tables.ts'
import { addDays, type CivilDate } from '../../shared/domain/calendar/civil.ts'

/** Remembers up to which day a job has looked. */
export interface Cursors {
  read(job: string): Promise<CivilDate | undefined>
  /** Also the job's heartbeat. */
  write(job: string, day: CivilDate): Promise<void>
}

/** How far before its cursor a job looks again, for writes that were under way when it last ran. */
const LOOK_BACK_DAYS = 2

/**
 * Visits every item due up to `today`, from where the job last came to, over all shards. Work is in proportion to what is
 * due; a run that dies begins again at the same place, and two runs at once do no harm since each visit is idempotent.
 */
export async function visitDue(
  job: string,
  today: CivilDate,
  ports: { cursors: Cursors; due(day: CivilDate, shard: number): AsyncIterable<string> },
  visit: (id: string) => Promise<boolean>,
): Promise<{ looked: number; changed: number }> {
  const from = addDays((await ports.cursors.read(job)) ?? FIRST_DAY(today), -LOOK_BACK_DAYS)
  let looked = 0
  let changed = 0
  for (let day = from; day <= today; day = addDays(day, 1)) {
    for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
      for await (const id of ports.due(day, shard)) {
        looked += 1
        if (await visit(id)) changed += 1
      }
    }
  }
  await ports.cursors.write(job, today)
  return { looked, changed }
}

/** A job that never ran looks a year back. */
const FIRST_DAY = (today: CivilDate): CivilDate => addDays(today, -366)
