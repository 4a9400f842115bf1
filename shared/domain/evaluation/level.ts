/** The five levels of satisfaction, 5 = 非常满意 … 1 = 非常不满意 (临政办发〔2020〕16号 二(二)). */
export const LEVELS = [5, 4, 3, 2, 1] as const
export type Level = (typeof LEVELS)[number]

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
}

/** The last two levels are bad ratings (差评); 基本满意 is not. */
export const isBad = (level: Level): boolean => level <= 2

export const isLevel = (value: unknown): value is Level => LEVELS.includes(value as Level)
