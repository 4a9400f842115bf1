/** The parts of dynalite 4.0.0 (pinned) that the embedded engine calls: its store, its validators and its actions. */
declare module 'dynalite/db/index.js' {
  type TableCallback = (error: unknown, table?: object) => void
  interface Store {
    readonly lifecycleManager: { gracefulClose(): Promise<void> }
    getTable(name: string, checkStatus: boolean | TableCallback, done?: TableCallback): void
  }
  const db: { create(options: { path?: string; createTableMs?: number; deleteTableMs?: number }): Store }
  export default db
  export type { Store, TableCallback }
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(data: object, types: object): object
    checkValidations(data: object, types: object, custom: unknown, store: object): void
  }
  export default validations
}
