import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { Box } from '@/elements'
import { dateText, shortTimeText } from '@/services/format'
import { texts } from '@/texts/ticket'
import { Quote } from './quote'
import { type Step, Timeline } from './timeline'

type Event = TicketDetail['history'][number]

/** What an event is called. */
function titleOf({ command, note }: Event): string {
  if (note.rung) return note.rung
  if (note.finding) return texts.verified(texts.findings[note.finding])
  if (note.triage) return texts.triaged(texts.triages[note.triage])
  if (command === 'rectify') return texts.rectified
  if (note.method) return texts.answered(texts.methods[note.method])
  return texts.opened
}

/** What was written down with it. */
function wordsOf({ note }: Event): readonly string[] {
  return [
    note.grounds,
    note.reason,
    note.plannedFor && texts.plannedFor(dateText(note.plannedFor)),
    note.ruleCited && texts.ruleCited(note.ruleCited),
    note.measures,
    note.answer,
  ].filter((words): words is string => Boolean(words))
}

const stepOf = (event: Event, at: number, due: string): Step => {
  const words = wordsOf(event)
  const late = event.note.rung !== undefined && event.at.slice(0, 10) > due
  return {
    key: `${event.at}-${at}`,
    state: late ? 'overdue' : 'done',
    title: titleOf(event),
    when: shortTimeText(event.at),
    children: (
      <>
        {words.length > 0 ? <Quote>{words.join('\n')}</Quote> : null}
        {event.command === 'open' || event.note.rung ? null : <Box className="cap">{texts.by(event.by)}</Box>}
      </>
    ),
  }
}

/** What has happened with a ticket, oldest first, and that something is still to come. */
export function TicketHistory({ detail: { history, ticket } }: { readonly detail: TicketDetail }) {
  const open: readonly Step[] =
    ticket.state === 'answered' ? [] : [{ key: 'next', state: 'now', title: texts.states[ticket.state] }]
  return (
    <Box as="section" label={texts.history} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.history}
      </Box>
      <Timeline steps={[...history.map((event, at) => stepOf(event, at, ticket.due.date)), ...open]} />
    </Box>
  )
}
