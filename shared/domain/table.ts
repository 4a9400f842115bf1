import type { RefusalCode } from './refusals.ts'

/** A state machine as data: for each command, what each state becomes, or the refusal it meets. */
export type TransitionTable<Command extends string, State extends string> = Readonly<
  Record<Command, Readonly<Record<State, State | RefusalCode>>>
>

const isRefusal = (cell: string): cell is RefusalCode => /^E\d{4}$/.test(cell)

/** The next state, or the numbered refusal, of `command` in `state`. */
export function next<C extends string, S extends string>(
  table: TransitionTable<C, S>,
  command: C,
  state: S,
): { to: S } | { refusal: RefusalCode } {
  const cell = table[command][state]
  return isRefusal(cell) ? { refusal: cell } : { to: cell as S }
}

/** The states in which `command` is legal: the database condition of the transition is made from this list. */
export function legalFrom<C extends string, S extends string>(table: TransitionTable<C, S>, command: C): S[] {
  return (Object.keys(table[command]) as S[]).filter((state) => !isRefusal(table[command][state]))
}
