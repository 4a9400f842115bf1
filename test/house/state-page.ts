import type { RefusalCode } from '../../shared/domain/refusals.ts'
import { REFUSALS } from '../../shared/domain/refusals.ts'
import { next, type TransitionTable } from '../../shared/domain/table.ts'

/** A command that leads out of so many states is told in words: its arrows would hide the way through. */
const MANY = 5

export interface Machine<C extends string, S extends string> {
  readonly states: readonly S[]
  readonly table: TransitionTable<C, S>
  /** The file of the table: what its comments say first of a state or a command is its name on the page. */
  readonly source: string
}

/** Chinese names from the comments before the members: up to a colon that explains, `待核实: with the unit …`. */
function namesOf(source: string): ReadonlyMap<string, string> {
  const found = source.matchAll(/\/\*\* ([^*]+?) \*\/\s+\|? ?'([a-z-]+)'/g)
  return new Map([...found].map(([, words = '', name = '']) => [name, (words.split(/: /)[0] ?? words).replace(/\.$/, '')]))
}

/** Each of the page's parts about one state machine: picture, table, and what is said where a step is refused. */
export function statePage<C extends string, S extends string>({ states, table, source }: Machine<C, S>): string {
  const names = namesOf(source)
  const called = (name: string): string => {
    const words = names.get(name)
    if (!words) throw new Error(`'${name}' has no comment that names it`)
    return words
  }
  const commands = Object.keys(table) as C[]
  const step = (command: C, from: S) => next(table, command, from)
  const leads = commands.flatMap((command) =>
    states.flatMap((from) => {
      const done = step(command, from)
      return 'to' in done && done.to !== from ? [{ command, from, to: done.to }] : []
    }),
  )
  const isMany = (command: C) => leads.filter((lead) => lead.command === command).length >= MANY
  return [
    '```mermaid',
    ...picture(
      states,
      leads.filter(({ command }) => !isMany(command)),
      called,
    ),
    '```',
    '',
    ...commands.filter(isMany).map((command) => {
      const from = leads.filter((lead) => lead.command === command)
      return `- 图上没有画：${called(command)}，从${from.map((lead) => called(lead.from)).join('、')}到${called(from[0]?.to ?? '')}。`
    }),
    '',
    `| 做什么 | ${states.map(called).join(' | ')} |`,
    `|---|${states.map(() => '---').join('|')}|`,
    ...commands.map(
      (command) => `| ${called(command)} | ${states.map((from) => cell(step(command, from), from, called)).join(' | ')} |`,
    ),
    '',
    '| 编号 | 做不了时说的话 |',
    '|---|---|',
    ...refusals(commands, states, step).map((code) => `| ${code} | ${REFUSALS[code].text} |`),
  ].join('\n')
}

type Step<S> = { readonly to: S } | { readonly refusal: RefusalCode }

/** `→` leads on; `记` is written down and stays where it is; a number is a refusal. */
const cell = <S extends string>(step: Step<S>, from: S, called: (name: string) => string): string =>
  'refusal' in step ? step.refusal : step.to === from ? '记' : `→ ${called(step.to)}`

function refusals<C extends string, S extends string>(
  commands: readonly C[],
  states: readonly S[],
  step: (command: C, from: S) => Step<S>,
): RefusalCode[] {
  const all = commands.flatMap((command) => states.map((from) => step(command, from)))
  return [...new Set(all.flatMap((done) => ('refusal' in done ? [done.refusal] : [])))].sort()
}

interface Lead {
  readonly command: string
  readonly from: string
  readonly to: string
}

/** One arrow between two states, with everything that leads along it. */
function picture(states: readonly string[], leads: readonly Lead[], called: (name: string) => string): string[] {
  const id = (state: string) => state.replaceAll('-', '_')
  const arrows = new Map<string, string[]>()
  for (const { command, from, to } of leads) {
    const arrow = `${id(from)} --> ${id(to)}`
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), called(command)])
  }
  return [
    'stateDiagram-v2',
    ...states.map((state) => `  state "${called(state)}" as ${id(state)}`),
    `  [*] --> ${id(states[0] ?? '')}`,
    ...[...arrows].map(([arrow, commands]) => `  ${arrow}: ${commands.map((one) => one.replaceAll('：', ' ')).join('；')}`),
  ]
}
