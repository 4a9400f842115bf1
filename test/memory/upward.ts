import type {
  Dictionaries,
  Difference,
  KeptDictionary,
  UpwardDay,
  UpwardDays,
} from '../../functions/superior/supervision-ports.ts'

/** The days of the exchange upwards in memory. */
export function memoryUpwardDays(): UpwardDays {
  const days = new Map<string, UpwardDay>()
  const lists = new Map<string, readonly Difference[]>()
  return {
    async save(day, differences) {
      if (differences) lists.set(day.day, differences)
      days.set(day.day, day)
    },
    async get(day) {
      return days.get(day)
    },
    async latest(limit) {
      return [...days.values()].sort((a, b) => b.day.localeCompare(a.day)).slice(0, limit)
    },
    async differences(day) {
      return lists.get(day) ?? []
    },
  }
}

/** Downloaded dictionaries in memory. */
export function memoryDictionaries(): Dictionaries {
  const kept = new Map<string, KeptDictionary>()
  return {
    async keep(content, now) {
      const key = JSON.stringify(content)
      const standing = kept.get(key)
      kept.set(key, standing ? { ...standing, checkedAt: now } : { content, downloadedAt: now, checkedAt: now })
      return !standing
    },
    async list() {
      return [...kept.values()].sort((a, b) => b.checkedAt - a.checkedAt || b.downloadedAt - a.downloadedAt)
    },
  }
}
