import type { CardOutcome } from '@shared/contract/schemas/card.ts'
import type { PointView } from '@shared/contract/schemas/card-book.ts'
import { isLevel, LEVEL_NAMES } from '@shared/domain/evaluation/level.ts'
import { Button } from '@/components/button'
import { Box, Choice, Day, TextLine } from '@/elements'
import { cx } from '@/elements/cx'
import { texts } from '@/texts/card-entry'
import type { Cell, DraftRow } from './draft'
import styles from './enter.module.scss'

interface Props {
  readonly at: number
  readonly row: DraftRow
  readonly cells: readonly Cell[]
  readonly view: PointView
  /** Each cell has its name above it, where there is no head of columns. */
  readonly named: boolean
  readonly error: CardOutcome | undefined
  readonly onChange: (cell: Cell, value: string) => void
  readonly onDown: () => void
  readonly onDrop: (() => void) | undefined
}

export const cellId = (at: number, cell: Cell): string => `card-${at}-${cell}`

const KINDS = { level: 'digits', serviceNumber: 'digits', phone: 'phone' } as const
const LIMITS: Partial<Record<Cell, number>> = { level: 1, serviceNumber: 3, text: 300, serial: 16, codes: 40 }

const levelName = (digit: string): string => {
  const level = Number(digit)
  return isLevel(level) ? LEVEL_NAMES[level] : ''
}

function Input({ cell, ...props }: Omit<Props, 'cells' | 'named' | 'onDrop'> & { readonly cell: Cell }) {
  const { at, row, view, error, onChange, onDown } = props
  const wrong = error?.errors?.some(({ field }) => field === cell) ?? false
  const common = {
    id: cellId(at, cell),
    label: texts.cell(at + 1, texts.columns[cell]),
    className: cx(styles.input, wrong && styles.wrong),
  }
  const value = row[cell]
  const put = (next: string) => onChange(cell, next)
  if (cell === 'filledOn') return <Day {...common} value={value} onChange={put} />
  if (cell === 'window' || cell === 'matter') {
    const list = cell === 'window' ? view.windows : view.matters
    const first = { value: '', name: cell === 'window' ? texts.noWindow : texts.noMatter }
    return (
      <Choice {...common} value={value} options={[first, ...list.map(({ id, name }) => ({ value: id, name }))]} onChange={put} />
    )
  }
  if (cell === 'level') {
    return (
      <Box className={styles.digit}>
        <TextLine
          {...common}
          label={`${common.label}，${texts.levelHelp}`}
          kind="digits"
          limit={1}
          value={value}
          invalid={wrong}
          onInput={(next) => put(next.replace(/[^1-5]/g, ''))}
          onEnter={onDown}
        />
        <Box as="span" className="cap" live="polite">
          {levelName(value)}
        </Box>
      </Box>
    )
  }
  const kind = KINDS[cell as keyof typeof KINDS] ?? 'text'
  return (
    <TextLine {...common} kind={kind} limit={LIMITS[cell] ?? 64} value={value} invalid={wrong} onInput={put} onEnter={onDown} />
  )
}

/** One card: its cells in the order of the paper, and why it was not taken. */
export function Row({ cells, named, onDrop, ...props }: Props) {
  const { at, error } = props
  return (
    <Box role="group" label={texts.row(at + 1)} className={styles.rowFrame}>
      <Box className={styles.row}>
        {cells.map((cell) => (
          <Box key={cell} className={cx(styles.cell, styles[cell])}>
            {named ? (
              <Box as="span" className="cap" decorative>
                {texts.columns[cell]}
              </Box>
            ) : null}
            <Input {...props} cell={cell} />
          </Box>
        ))}
      </Box>
      {error ? (
        <Box role="alert" className={styles.error}>
          {texts.why(error)}
        </Box>
      ) : null}
      {onDrop && error ? (
        <Box className={styles.drop}>
          <Button look="text" dense label={texts.dropRow(at + 1)} onPress={onDrop}>
            {texts.drop}
          </Button>
        </Box>
      ) : null}
    </Box>
  )
}
