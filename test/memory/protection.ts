import type { ProtectionStore } from '../../functions/protection/ports.ts'
import type { ProtectionReport } from '../../shared/domain/protection/report.ts'

/** Protection reports in memory. */
export function memoryProtection(): ProtectionStore {
  const items = new Map<string, ProtectionReport>()
  const of = (region: string) => (report: ProtectionReport | undefined) =>
    report?.regions.at(-1) === region ? report : undefined
  return {
    async add(report) {
      if (items.has(report.id)) return false
      items.set(report.id, report)
      return true
    },
    async get(region, id) {
      return of(region)(items.get(id))
    },
    async save(report) {
      if (items.get(report.id)?.version !== report.version - 1) return false
      items.set(report.id, report)
      return true
    },
    async list(region) {
      return [...items.values()].filter(of(region))
    },
    async open(region) {
      return [...items.values()].filter((report) => report.state === 'open' && of(region)(report))
    },
  }
}
