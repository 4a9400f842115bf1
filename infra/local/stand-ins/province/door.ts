/** How far the clock of a caller may be off. */
export const SKEW_MS = 5 * 60_000

export interface Incoming {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

export interface Outgoing {
  readonly status: number
  readonly type: string
  readonly body: Uint8Array
}

/** A message that came through the door: proved, opened and taken apart. */
export interface Asked {
  readonly path: string
  readonly operation: string
  readonly fields: Readonly<Record<string, unknown>>
}

type Row = Readonly<Record<string, string>>

/** One lineage's way in and out. */
export interface Door {
  /** The message, or at once the answer to one that is turned away. */
  ask(incoming: Incoming): Asked | Outgoing
  answer(text: string, values?: Row, lists?: Readonly<Record<string, readonly Row[]>>): Outgoing
}
