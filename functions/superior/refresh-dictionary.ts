import { civilDate, daysBetween } from '../../shared/domain/calendar/civil.ts'
import type { Cursors } from '../kernel/due-work.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import { type DownloadedDictionary, type SuperiorSystem, SuperiorUnavailable } from './ports.ts'
import type { Dictionaries } from './supervision-ports.ts'

export interface RefreshPorts {
  readonly superior: Pick<SuperiorSystem, 'dictionary'>
  readonly dictionaries: Dictionaries
  readonly cursors: Cursors
  readonly rules: Rules
  readonly clock: Clock
}

const JOB = 'refresh-dictionary'

/** Once it has been downloaded, so many days of silence fail the job, so that a person hears of it. */
const PATIENCE_DAYS = 3

/**
 * Downloads the indicator dictionary and keeps it if its content is new (R83). The one in force is part of the rules and is
 * changed by a person. A superior system that does not answer is asked again the next day.
 */
export async function refreshDictionary(ports: RefreshPorts): Promise<{ looked: number; changed: number }> {
  const { dictionaries, cursors, rules, clock } = ports
  if (!rules.profile.superior) return { looked: 0, changed: 0 }
  const today = civilDate(clock.now())
  const downloaded = await download(ports)
  if (!downloaded) {
    const last = await cursors.read(JOB)
    if (last && daysBetween(last, today) > PATIENCE_DAYS) throw new SuperiorUnavailable(`no dictionary since ${last}`)
    return { looked: 0, changed: 0 }
  }
  const fresh = await dictionaries.keep(downloaded, clock.now())
  await cursors.write(JOB, today)
  return { looked: 1, changed: fresh ? 1 : 0 }
}

async function download({ superior }: RefreshPorts): Promise<DownloadedDictionary | undefined> {
  try {
    return await superior.dictionary()
  } catch (fault) {
    if (fault instanceof SuperiorUnavailable) return undefined
    throw fault
  }
}
