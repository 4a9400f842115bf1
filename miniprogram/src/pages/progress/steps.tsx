import type { ProgressView } from '@shared/contract/schemas/evaluation.ts'
import type { TicketProgress } from '@shared/contract/schemas/ticket.ts'
import { Quote } from '@/components/quote'
import type { Step } from '@/components/timeline'
import { dayText, shortTimeText } from '@/services/format'
import { dueShortText } from '@/texts/due'
import { texts } from '@/texts/progress'

/** The course of a ticket as steps. What a finding makes needless is left out. */
export function stepsOf(progress: ProgressView, ticket: TicketProgress): readonly Step[] {
  const founded = ticket.finding === undefined || ticket.finding === 'founded' || ticket.finding === 'partly'
  return [
    received(progress),
    ...added(progress),
    verification(progress, ticket),
    ...(founded ? [rectification(progress, ticket)] : []),
    answer(ticket),
  ]
}

const active = (ticket: TicketProgress): 'now' | 'overdue' => (ticket.due && ticket.due.left < 0 ? 'overdue' : 'now')

function received({ rating }: ProgressView): Step {
  return {
    key: 'received',
    state: 'done',
    title: texts.received,
    when: shortTimeText(rating.at),
    text: texts.rated(rating.levelName, rating.indicators) + (rating.supplement ? texts.supplement : ''),
    children: rating.text ? <Quote>{rating.text}</Quote> : null,
  }
}

function added({ rating }: ProgressView): Step[] {
  if (!rating.added) return []
  const { levelName, indicators, text, at } = rating.added
  const children = text ? <Quote>{text}</Quote> : null
  return [
    {
      key: 'added',
      state: 'done',
      title: texts.added,
      when: shortTimeText(at),
      text: texts.addedWas(levelName, indicators),
      children,
    },
  ]
}

/** Where the legal clock starts only with the finding, its length is told until then. */
function verification({ place }: ProgressView, ticket: TicketProgress): Step {
  if (!ticket.verifiedAt || !ticket.finding) {
    const text = ticket.due ? texts.verifyingText : `${texts.verifyingText}${texts.limits(place)}`
    return { key: 'verify', state: active(ticket), title: texts.verifying, text }
  }
  const when = shortTimeText(ticket.verifiedAt)
  return { key: 'verify', state: 'done', title: texts.verified, when, text: texts.findings[ticket.finding] }
}

function rectification({ orgName }: ProgressView, ticket: TicketProgress): Step {
  const key = 'rectify'
  if (ticket.state === 'received') return { key, state: 'waiting', title: texts.rectify }
  if (!ticket.triage || !ticket.triagedAt)
    return { key, state: active(ticket), title: texts.arranging, text: texts.unit(orgName) }
  const text = `${texts.unit(orgName)}${texts.triages[ticket.triage]}`
  const reason = ticket.reason ? <Quote>{ticket.reason}</Quote> : null
  if (ticket.triage === 'explain') {
    return { key, state: 'done', title: texts.explained, when: shortTimeText(ticket.triagedAt), text, children: reason }
  }
  if (!ticket.rectifiedAt) {
    const when = texts.since(dayText(ticket.triagedAt))
    return { key, state: active(ticket), title: texts.rectifying, when, text, children: reason }
  }
  const measures = ticket.measures ? <Quote>{ticket.measures}</Quote> : null
  return { key, state: 'done', title: texts.rectified, when: shortTimeText(ticket.rectifiedAt), text, children: measures }
}

function answer(ticket: TicketProgress): Step {
  const key = 'answer'
  if (ticket.answeredAt) {
    return {
      key,
      state: 'done',
      title: texts.answered,
      when: shortTimeText(ticket.answeredAt),
      text: ticket.method && ticket.method !== 'mini-program' ? texts.methods[ticket.method] : undefined,
      children: ticket.answer ? <Quote>{ticket.answer}</Quote> : null,
    }
  }
  const when = ticket.due ? texts.latest(dueShortText(ticket.due)) : undefined
  return { key, state: ticket.state === 'answering' ? active(ticket) : 'waiting', title: texts.answer, when }
}
