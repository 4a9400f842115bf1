import { LEVELS, type Level } from './level.ts'

export interface Indicator {
  readonly code: string
  readonly text: string
  readonly core: boolean
}

/** One version of the national indicator dictionary; versions are kept so that history stays readable. */
export interface Dictionary {
  readonly version: string
  readonly levels: ReadonlyArray<{ readonly level: number; readonly name: string; readonly indicators: readonly Indicator[] }>
}

export const indicatorsOf = (dictionary: Dictionary, level: Level): readonly Indicator[] =>
  dictionary.levels.find((entry) => entry.level === level)?.indicators ?? []

/** Text of an indicator code, whatever its level; the code itself when the dictionary does not know it. */
export function indicatorText(dictionary: Dictionary, code: string): string {
  for (const level of LEVELS) {
    const found = indicatorsOf(dictionary, level).find((indicator) => indicator.code === code)
    if (found) return found.text
  }
  return code
}
