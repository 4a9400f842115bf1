import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import type { ReactNode } from 'react'
import { Box } from '@/elements'
import { timeText } from '@/services/format'
import { texts } from '@/texts/ticket'
import { Facts } from './facts'
import { Note } from './note'
import { Quote } from './quote'
import { TicketClock } from './ticket-clock'
import { handledFacts, standingLines, whoText } from './ticket-facts'
import { TicketHistory } from './ticket-history'
import { TicketRating } from './ticket-rating'
import styles from './ticket-view.module.scss'

interface Props {
  readonly detail: TicketDetail
  /** The form of the next step, for those who handle it. */
  readonly children?: ReactNode
}

/** A ticket in full: its clock, what was said, the next step, what has happened. Two columns on a wide screen. */
export function TicketView({ detail, children }: Props) {
  const { ticket, text } = detail
  const standing = standingLines(detail)
  const facts = [
    { name: texts.number, value: ticket.number },
    { name: texts.projectNo, value: detail.projectNo },
    { name: texts.servedAt, value: timeText(detail.servedAt) },
    { name: texts.openedAt, value: timeText(ticket.openedAt) },
    { name: texts.org, value: ticket.orgName },
    ...(ticket.hallName ? [{ name: texts.hall, value: ticket.hallName }] : []),
    ...(ticket.windowName ? [{ name: texts.window, value: ticket.windowName }] : []),
    ...(detail.place.ticketClasses.length > 1 ? [{ name: texts.class, value: ticket.className }] : []),
    ...handledFacts(detail),
  ]
  return (
    <>
      <Box className={styles.head}>
        <Box as="h1" className="h1">
          {ticket.taskName}
        </Box>
        <Box className="meta">{texts.states[ticket.state]}</Box>
      </Box>
      {standing.length > 0 ? (
        <Note>
          {standing.map((line) => (
            <Box key={line}>{line}</Box>
          ))}
        </Note>
      ) : null}
      <Box className={styles.columns}>
        <Box className={styles.clock}>
          <TicketClock ticket={ticket} />
        </Box>
        <Box className={styles.column}>
          <Box as="section" label={texts.said} className="card stack-title">
            <Box as="h2" className="h2">
              {texts.said}
            </Box>
            <TicketRating ticket={ticket} />
            {text ? <Quote>{text}</Quote> : <Box className="meta">{texts.noWords}</Box>}
            <Box className="cap">{whoText(detail)}</Box>
          </Box>
          {children}
          <TicketHistory detail={detail} />
        </Box>
        <Box as="section" label={texts.number} className={`card ${styles.facts}`}>
          <Facts facts={facts} />
        </Box>
      </Box>
    </>
  )
}
