import type { LevelView } from '@shared/contract/schemas/evaluation.ts'
import type { Level } from '@shared/domain/evaluation/level.ts'
import { Box, Press } from '@/elements'
import { cx } from '@/elements/cx'
import { focusOn } from '@/platform/focus'
import { texts } from '@/texts/rate'
import { Face } from './face'
import { Icon } from './icon'
import styles from './level-group.module.scss'

interface Props {
  readonly levels: readonly LevelView[]
  readonly value: Level | null
  readonly onChange: (level: Level) => void
  /** Id of the question. */
  readonly labelledBy: string
  readonly disabled?: boolean
}

const idOf = (level: Level) => `level-${level}`

/** The five named levels: equal buttons, none chosen beforehand. Arrow keys move and choose, as in any radio group. */
export function LevelGroup({ levels, value, onChange, labelledBy, disabled }: Props) {
  const entry = value ?? levels[0]?.level
  const move = (from: number, step: -1 | 1) => {
    const next = levels[(from + step + levels.length) % levels.length]
    if (!next) return
    onChange(next.level)
    focusOn(idOf(next.level))
  }
  return (
    <Box role="radiogroup" labelledBy={labelledBy} className={styles.levels}>
      {levels.map(({ level, name }, at) => (
        <Press
          key={level}
          id={idOf(level)}
          kind="radio"
          checked={value === level}
          disabled={disabled}
          skipped={level !== entry}
          spoken={texts.levelSpoken(name, levels.length, at + 1)}
          className={cx(styles.level, value === level && styles.chosen)}
          onArrow={(step) => move(at, step)}
          onPress={() => onChange(level)}
        >
          <Face level={level} className={styles.face} />
          <Box as="span" className={styles.name}>
            {name}
          </Box>
          <Box as="span" className={styles.mark}>
            {value === level && <Icon name="check" tone="white" size="small" />}
          </Box>
        </Press>
      ))}
    </Box>
  )
}
