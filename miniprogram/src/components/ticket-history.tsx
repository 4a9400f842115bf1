import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { SATISFACTION_NAMES, STEP_NAMES, UNPLACED_NAME } from '@shared/domain/ticket/wording.ts'
import { Box } from '@/elements'
import { dateText, shortTimeText } from '@/services/format'
import { texts } from '@/texts/ticket'
import { Quote } from './quote'
import { type Step, Timeline } from './timeline'

const NAMES = texts.findings
type Event = TicketDetail['history'][number]

/** What an event is called. */
function titleOf({ command, note }: Event, { origin }: TicketDetail['ticket']): string {
  const method = note.method ? texts.methods[note.method] : ''
  if (command === 'contact') return note.reached ? texts.contacted(method) : texts.missed(method)
  if (command === 'miss-call') return texts.missed(method)
  if (command === 'call-back') return note.reached ? texts.calledBack(method) : texts.gaveUp
  if (note.rung) return note.rung
  if (note.finding)
    return command.startsWith('correct') ? texts.corrected(NAMES[note.finding]) : texts.verified(NAMES[note.finding])
  if (note.triage) return texts.triaged(texts.triages[note.triage])
  if (command === 'answer') return texts.answered(method)
  return command === 'open' ? texts.opened(texts.origins[origin]) : STEP_NAMES[command as keyof typeof STEP_NAMES]
}

/** What was written down with it. */
function wordsOf({ note }: Event): readonly string[] {
  return [
    note.grounds,
    note.reason,
    note.plannedFor && texts.plannedFor(dateText(note.plannedFor)),
    note.was && texts.was(dateText(note.was)),
    note.until && (note.was ? texts.anew : texts.until)(dateText(note.until)),
    note.ruleCited && texts.ruleCited(note.ruleCited),
    note.measures,
    note.responsible && texts.responsible(note.responsible),
    note.answer,
    note.words,
    note.placed === false && UNPLACED_NAME,
    note.satisfaction && texts.satisfied(SATISFACTION_NAMES[note.satisfaction]),
    note.org && texts.otherUnit(note.org),
    note.to && texts.given(note.to),
    note.ticket && texts.otherTicket(note.ticket),
    note.attachment && texts.picture(note.attachment),
  ].filter((words): words is string => Boolean(words))
}

const stepOf = (event: Event, at: number, ticket: TicketDetail['ticket']): Step => {
  const words = wordsOf(event)
  const late = event.note.rung !== undefined && event.at.slice(0, 10) > (ticket.legal ?? ticket.due).date
  return {
    key: `${event.at}-${at}`,
    state: late ? 'overdue' : 'done',
    title: titleOf(event, ticket),
    when: shortTimeText(event.at),
    children: (
      <>
        {words.length > 0 ? <Quote>{words.join('\n')}</Quote> : null}
        {event.command === 'open' || event.note.rung ? null : <Box className="cap">{texts.by(event.by)}</Box>}
      </>
    ),
  }
}

const ENDED = new Set(['closed', 'merged', 'void'])

/** What has happened with a ticket, oldest first, and that something is still to come. */
export function TicketHistory({ detail: { history, ticket } }: { readonly detail: TicketDetail }) {
  const open: readonly Step[] = ENDED.has(ticket.state) ? [] : [{ key: 'next', state: 'now', title: texts.states[ticket.state] }]
  return (
    <Box as="section" label={texts.history} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.history}
      </Box>
      <Timeline steps={[...history.map((event, at) => stepOf(event, at, ticket)), ...open]} />
    </Box>
  )
}
