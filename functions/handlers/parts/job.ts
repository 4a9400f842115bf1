import { describeFault } from '../../kernel/http/faults.ts'
import { freshCalendar } from './calendar.ts'
import { log } from './environment.ts'

export interface JobEvent {
  readonly job: string
}
export interface Worked {
  readonly looked: number
  readonly changed: number
}

/** A scheduled function: what it did is one line; what went wrong is one line and thrown, so that it is tried again. */
export const job =
  (work: (event: JobEvent) => Promise<Worked>) =>
  async (event: JobEvent): Promise<Worked> => {
    try {
      await freshCalendar()
      const done = await work(event)
      log({ level: 'info', job: event.job, ...done })
      return done
    } catch (fault) {
      log({ level: 'error', job: event.job, ...describeFault(fault) })
      throw fault
    }
  }
