import type { FileStore, Making, MakingStore, Report, ReportStore, Sheet, WorkbookWriter } from '../../functions/report/ports.ts'

/** Reports in memory; `changed` sees every write. */
export const memoryReports = (changed?: (before: Report | undefined, after: Report) => void): ReportStore =>
  memoryMakings(changed)

/** Makings of a kind in memory; `changed` sees every write. */
export function memoryMakings<T extends Making>(changed: (before: T | undefined, after: T) => void = () => {}): MakingStore<T> {
  const reports = new Map<string, T>()
  const write = (report: T) => {
    const before = reports.get(`${report.owner}#${report.id}`)
    reports.set(`${report.owner}#${report.id}`, report)
    changed(before, report)
  }
  return {
    async add(report) {
      if (reports.has(`${report.owner}#${report.id}`)) return false
      write(report)
      return true
    },
    async get(owner, id) {
      return reports.get(`${owner}#${id}`)
    },
    async save(report) {
      write(report)
    },
    async list(owner, limit) {
      const own = [...reports.values()].filter((report) => report.owner === owner)
      return own.sort((a, b) => b.id.localeCompare(a.id)).slice(0, limit)
    },
  }
}

/** Files in memory. */
export function memoryFiles(): FileStore & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    async put(key, body) {
      files.set(key, body)
    },
    async link(key) {
      return `memory:${key}`
    },
  }
}

/** A workbook as JSON: for tests of what goes into one. */
export const plainWorkbook: WorkbookWriter = {
  async xlsx(sheets: readonly Sheet[]) {
    return new TextEncoder().encode(JSON.stringify(sheets))
  },
}
