import type { TicketRow } from '@shared/contract/schemas/ticket.ts'
import { Box } from '@/elements'
import { useWide } from '@/platform/use-wide'
import { dueShortText } from '@/texts/due'
import { texts } from '@/texts/ticket'
import { Button } from './button'
import { type Column, DataTable } from './data-table'
import { TicketDue } from './ticket-due'
import styles from './ticket-list.module.scss'
import { TicketRating } from './ticket-rating'

interface Props {
  readonly tickets: readonly TicketRow[]
  /** Second line under the matter: hall and window, or unit. */
  readonly placeOf: (ticket: TicketRow) => string
  /** Name of the main action. */
  readonly actOf: (ticket: TicketRow) => string
  /** Whether it is today's work, so that its button is filled. */
  readonly pressing?: (ticket: TicketRow) => boolean
  readonly onOpen: (ticket: TicketRow) => void
}

const progressOf = ({ state, named, assigneeName, merged }: TicketRow) => ({
  state: texts.states[state],
  named: [named ? texts.named : texts.anonymous, assigneeName, merged > 0 ? texts.mergedCount(merged) : '']
    .filter(Boolean)
    .join(' · '),
})

function Act({
  ticket,
  actOf,
  pressing,
  onOpen,
  dense,
}: Omit<Props, 'tickets' | 'placeOf'> & { ticket: TicketRow; dense?: boolean }) {
  const name = actOf(ticket)
  return (
    <Button
      dense={dense}
      look={pressing?.(ticket) ? 'main' : 'line'}
      label={`${name}，${ticket.taskName}`}
      onPress={() => onOpen(ticket)}
    >
      {name}
    </Button>
  )
}

function Card({ ticket, ...props }: Omit<Props, 'tickets'> & { ticket: TicketRow }) {
  const { state, named } = progressOf(ticket)
  return (
    <Box as="article" label={ticket.taskName} className={`card ${styles.card}`}>
      <Box className={styles.top}>
        <TicketDue ticket={ticket} />
        <Box className="cap num">{dueShortText(ticket.due)}</Box>
      </Box>
      <Box>
        <Box as="h2" className="h2">
          {ticket.taskName}
        </Box>
        <Box className="cap">{props.placeOf(ticket)}</Box>
      </Box>
      <TicketRating ticket={ticket} />
      <Box className={styles.foot}>
        <Box className={styles.state}>
          {state}
          <Box as="span" className="cap">
            {named}
          </Box>
        </Box>
        <Act {...props} ticket={ticket} />
      </Box>
    </Box>
  )
}

const columns = (props: Omit<Props, 'tickets'>): readonly Column<TicketRow>[] => [
  {
    key: 'due',
    title: texts.dueColumn,
    width: '17%',
    cell: (ticket) => (
      <>
        <TicketDue ticket={ticket} />
        <Box className="cap num">{dueShortText(ticket.due)}</Box>
      </>
    ),
  },
  {
    key: 'matter',
    title: texts.matterColumn,
    width: '28%',
    cell: (ticket) => (
      <>
        <Box className="h3">{ticket.taskName}</Box>
        <Box className="cap">{props.placeOf(ticket)}</Box>
      </>
    ),
  },
  { key: 'rating', title: texts.ratingColumn, width: '28%', cell: (ticket) => <TicketRating ticket={ticket} /> },
  {
    key: 'state',
    title: texts.stateColumn,
    width: '11%',
    cell: (ticket) => (
      <>
        <Box>{progressOf(ticket).state}</Box>
        <Box className="cap">{progressOf(ticket).named}</Box>
      </>
    ),
  },
  { key: 'act', title: texts.actColumn, end: true, cell: (ticket) => <Act {...props} ticket={ticket} dense /> },
]

/** Bad ratings with their clocks: cards on a phone, a table from 900 wide. */
export function TicketList({ tickets, ...props }: Props) {
  const wide = useWide()
  return (
    <Box className="stack-title">
      {wide ? (
        <DataTable caption={texts.list} columns={columns(props)} rows={tickets} keyOf={({ id }) => id} />
      ) : (
        tickets.map((ticket) => <Card key={ticket.id} {...props} ticket={ticket} />)
      )}
      {tickets.some(({ due, urgency }) => due.provisional && urgency !== 'done') ? (
        <Box className="cap">{texts.provisionalNote}</Box>
      ) : null}
    </Box>
  )
}
