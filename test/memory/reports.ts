import type { FileStore, Making, MakingStore, Report, ReportStore, Sheet, WorkbookWriter } from '../../functions/report/ports.ts'

/** Reports in memory; `changed` sees every write. */
export const memoryReports = (changed?: (before: Report | undefined, after: Report) => void): ReportStore =>
  memoryMakings(changed)

/** What is made apart from the request for it, in memory; `changed` sees every write. */
export function memoryMakings<T extends Making>(changed: (before: T | undefined, after: T) => void = () => {}): MakingStore<T> {
  const makings = new Map<string, T>()
  const write = (making: T) => {
    const before = makings.get(`${making.owner}#${making.id}`)
    makings.set(`${making.owner}#${making.id}`, making)
    changed(before, making)
  }
  return {
    async add(making) {
      if (makings.has(`${making.owner}#${making.id}`)) return false
      write(making)
      return true
    },
    async get(owner, id) {
      return makings.get(`${owner}#${id}`)
    },
    async save(making) {
      write(making)
    },
    async list(owner, limit) {
      const own = [...makings.values()].filter((making) => making.owner === owner)
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
