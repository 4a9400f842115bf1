import type { Dictionary } from './indicators.ts'

export interface IndicatorAt {
  readonly code: string
  readonly level: number
  readonly text: string
}

/** What another dictionary has that the one in force has not, lacks, or says otherwise, in the order of the codes. */
export interface DictionaryChanges {
  readonly added: readonly IndicatorAt[]
  readonly removed: readonly IndicatorAt[]
  readonly changed: ReadonlyArray<IndicatorAt & { readonly was: Omit<IndicatorAt, 'code'> }>
}

const indicatorsAt = ({ levels }: Dictionary): Map<string, IndicatorAt> =>
  new Map(levels.flatMap(({ level, indicators }) => indicators.map(({ code, text }) => [code, { code, level, text }] as const)))

const inOrder = <T extends IndicatorAt>(found: readonly T[]): T[] => [...found].sort((a, b) => a.code.localeCompare(b.code))

/** Compares by code, level and text; whether an indicator is a core one is the superior system's own affair. */
export function dictionaryChanges(inForce: Dictionary, other: Dictionary): DictionaryChanges {
  const before = indicatorsAt(inForce)
  const after = indicatorsAt(other)
  const changed = [...after.values()].flatMap((now) => {
    const was = before.get(now.code)
    return was && (was.level !== now.level || was.text !== now.text)
      ? [{ ...now, was: { level: was.level, text: was.text } }]
      : []
  })
  return {
    added: inOrder([...after.values()].filter(({ code }) => !before.has(code))),
    removed: inOrder([...before.values()].filter(({ code }) => !after.has(code))),
    changed: inOrder(changed),
  }
}
