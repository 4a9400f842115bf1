import type { CardSummary } from '@shared/contract/schemas/card.ts'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { DueBadge } from '@/components/due-badge'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { dayText } from '@/services/format'
import { open } from '@/services/navigate'
import { texts } from '@/texts/cards'
import { dueShortText } from '@/texts/due'
import styles from './cards.module.scss'

function Due({ card }: { readonly card: CardSummary }) {
  const rung = texts.rung(card.rungs)
  return (
    <Box className={styles.due}>
      {card.due ? (
        <Box className={styles.badge}>
          <DueBadge due={card.due} />
          <Box as="span" className="cap num">
            {dueShortText(card.due)}
          </Box>
        </Box>
      ) : null}
      {rung ? <Tag tone="danger">{rung}</Tag> : null}
    </Box>
  )
}

const Look = ({ serial, dense }: { readonly serial: string; readonly dense?: boolean }) => (
  <Button dense={dense} label={texts.lookSpoken(serial)} onPress={() => open('card', { serial })}>
    {texts.look}
  </Button>
)

const columns: readonly Column<CardSummary>[] = [
  { key: 'serial', title: texts.serialColumn, width: '18%', cell: ({ serial }) => <Box className="h3 num">{serial}</Box> },
  { key: 'point', title: texts.pointColumn, width: '26%', cell: ({ pointName }) => pointName },
  {
    key: 'state',
    title: texts.stateColumn,
    width: '18%',
    cell: (card) => (
      <>
        <Box>{texts.stateOf(card)}</Box>
        {card.state === 'entered' && card.mine ? <Box className="cap">{texts.mine}</Box> : null}
      </>
    ),
  },
  { key: 'due', title: texts.dueColumn, cell: (card) => <Due card={card} /> },
  { key: 'act', title: texts.actColumn, end: true, width: '104px', cell: ({ serial }) => <Look serial={serial} dense /> },
]

/** Cards with what is to be done: a table on a wide screen, rows on a phone. */
export function CardList({ cards }: { readonly cards: readonly CardSummary[] }) {
  const wide = useWide()
  if (wide) return <DataTable caption={texts.listLabel} columns={columns} rows={cards} keyOf={({ serial }) => serial} />
  return (
    <Box className="stack-like">
      {cards.map((card) => (
        <Box as="article" key={card.serial} label={card.serial} className={`card ${styles.card}`}>
          <Box className={styles.words}>
            <Box className="h3 num">{card.serial}</Box>
            <Box className="meta">{texts.stateOf(card)}</Box>
            <Box className="cap">
              {[card.pointName, card.collectedOn && dayText(card.collectedOn)].filter(Boolean).join(' · ')}
            </Box>
            <Due card={card} />
          </Box>
          <Look serial={card.serial} />
        </Box>
      ))}
    </Box>
  )
}
