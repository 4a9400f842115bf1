import {
  type DownloadedDictionary,
  type Sent,
  type SuperiorEntry,
  type SuperiorSystem,
  SuperiorUnavailable,
  UNREACHABLE,
} from '../../functions/superior/ports.ts'
import { dictionary } from '../../shared/data/index.ts'
import { type CivilDate, civilDate } from '../../shared/domain/calendar/civil.ts'

export interface OtherSide extends SuperiorSystem {
  /** Ratings by case and service number, with the day on which each was made. */
  readonly entries: Map<string, SuperiorEntry & { readonly day: CivilDate }>
  /** What it does with what comes in: takes it, does not answer, or refuses it. */
  mood: 'well' | 'silent' | 'refusing'
  norm: DownloadedDictionary
}

/** A superior system in memory that keeps what it is told and can be out of order. */
export function memorySuperior(): OtherSide {
  const entries: OtherSide['entries'] = new Map()
  const answering = () => {
    if (other.mood === 'silent') throw new SuperiorUnavailable('no answer')
  }
  const other: OtherSide = {
    entries,
    mood: 'well',
    norm: dictionary,
    async send(step, record): Promise<Sent> {
      if (other.mood === 'silent') return { acknowledged: false, next: 'later', code: UNREACHABLE, text: '没有答复' }
      if (other.mood === 'refusing') return { acknowledged: false, next: 'park', code: '4001', text: '没有对应的事项' }
      const { projectNo, serviceNumber } = record.service
      if (record.rating && (step === 'default' || step === 'rating')) {
        const { level, isDefault, at } = record.rating
        const entry = { projectNo, serviceNumber, level, isDefault, effective: record.effective, day: civilDate(at) }
        entries.set(`${projectNo}|${serviceNumber}`, entry)
      }
      return { acknowledged: true }
    },
    async listDay(day) {
      answering()
      return [...entries.values()].filter((entry) => entry.day === day).map(({ day: _, ...entry }) => entry)
    },
    async dictionary() {
      answering()
      return other.norm
    },
  }
  return other
}
