import type { CardOutcome } from '@shared/contract/schemas/card.ts'
import type { PointView } from '@shared/contract/schemas/card-book.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { cx } from '@/elements/cx'
import { focusOn } from '@/platform/focus'
import { useWide } from '@/platform/use-wide'
import { type ClientRefusal, call } from '@/services/client'
import { texts } from '@/texts/card-entry'
import { CELLS, type Cell, type DraftRow, draft, MORE_CELLS, rowAfter, toSend } from './draft'
import styles from './enter.module.scss'
import { cellId, Row } from './row'

interface Props {
  readonly view: PointView
  readonly collectedOn: string
  readonly second: boolean
  readonly more: boolean
  readonly onResults: (results: readonly CardOutcome[]) => void
}

/** Most cards of one call. */
const MOST = 50
const isFilled = ({ serial }: DraftRow) => serial.trim() !== ''

/** After the page has drawn a further row, the cursor goes there. */
const focusSoon = (id: string) => setTimeout(() => focusOn(id), 0)

/** The rows as they are typed. Good ones leave the table when they are taken; bad ones stay, each with its reason. */
function useRows({ view, collectedOn, second, onResults }: Props) {
  const kept = draft.use()
  const today = view.place.today
  const only = view.windows.length === 1 ? view.windows[0]?.id : undefined
  const rows = kept.rows.length > 0 ? kept.rows : [rowAfter(undefined, today, only)]
  const [errors, setErrors] = useState<ReadonlyMap<number, CardOutcome>>(new Map())
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const put = (next: readonly DraftRow[]) => draft.set({ point: view.point.id, rows: next })
  const change = (at: number, cell: Cell, value: string) =>
    put(rows.map((row, n) => (n === at ? { ...row, [cell]: value } : row)))
  const add = () => {
    put([...rows, rowAfter(rows[rows.length - 1], today, only)])
    focusSoon(cellId(rows.length, 'serial'))
  }
  const drop = (at: number) => {
    put(rows.filter((_, n) => n !== at))
    setErrors(new Map())
    focusSoon(cellId(Math.max(0, at - 1), 'serial'))
  }
  const send = async () => {
    const places = rows.flatMap((row, at) => (isFilled(row) ? [at] : [])).slice(0, MOST)
    setSending(true)
    const sent = places.map((at) => toSend(rows[at] as DraftRow, collectedOn))
    const answer = await call('enterCards', { point: view.point.id, second, rows: sent })
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) return
    const { results } = answer.value
    const wrong = results.filter(({ status }) => status === 'wrong')
    const stay = new Set(wrong.map(({ index }) => places[index]))
    const left = rows.filter((_, at) => stay.has(at) || (isFilled(rows[at] as DraftRow) && !places.includes(at)))
    put(left)
    setErrors(new Map(wrong.map((one, n) => [n, one])))
    onResults(results)
    focusSoon(cellId(0, 'serial'))
  }
  return { rows, errors, sending, refusal, change, add, drop, send }
}

/** A table of cards for the keyboard: Tab goes on, Enter goes down, and past the end a further row begins. */
export function Rows(props: Props) {
  const wide = useWide()
  const { rows, errors, sending, refusal, change, add, drop, send } = useRows(props)
  const cells = props.more ? [...CELLS, ...MORE_CELLS] : CELLS
  const count = rows.filter(isFilled).length
  const down = (at: number) => (at + 1 < rows.length ? focusOn(cellId(at + 1, 'serial')) : add())
  return (
    <Box className="stack-title">
      <Box className={cx(styles.table, props.more && styles.wideTable)} role="group" label={texts.enterTitle}>
        {wide ? (
          <Box className={styles.row} decorative>
            {cells.map((cell) => (
              <Box key={cell} className="cap">
                {texts.columns[cell]}
              </Box>
            ))}
          </Box>
        ) : null}
        {rows.map((row, at) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table
            key={at}
            at={at}
            row={row}
            cells={cells}
            view={props.view}
            named={!wide}
            error={errors.get(at)}
            onChange={(cell, value) => change(at, cell, value)}
            onDown={() => down(at)}
            onDrop={rows.length > 1 ? () => drop(at) : undefined}
          />
        ))}
      </Box>
      <Box className={styles.add}>
        <Button onPress={add}>{texts.addRow}</Button>
      </Box>
      <SubmitBar
        text={sending ? texts.sending : count === 0 ? texts.needsRows : texts.submit(Math.min(count, MOST))}
        ready={count > 0 && !sending}
        failure={refusal ? { title: texts.failureTitle, text: texts.failureText(refusal.message) } : null}
        onSubmit={() => void send()}
      />
    </Box>
  )
}
