import type { CourseStep, ProgressView, TicketProgress } from '@shared/contract/schemas/progress.ts'
import { Quote } from '@/components/quote'
import type { Step } from '@/components/timeline'
import { shortTimeText } from '@/services/format'
import { dueShortText } from '@/texts/due'
import { texts } from '@/texts/progress'

/** The course of a case: what was said, what happened, what happens now, what comes. */
export function stepsOf(progress: ProgressView, ticket: TicketProgress): readonly Step[] {
  return [
    received(progress, ticket),
    ...added(progress),
    ...ticket.course.map((step, at) => happened(step, at, progress, ticket)),
    ...toCome(progress, ticket),
  ]
}

const active = (ticket: TicketProgress): 'now' | 'overdue' => (ticket.due && ticket.due.left < 0 ? 'overdue' : 'now')
const quoted = (words: string | undefined) => (words ? <Quote>{words}</Quote> : null)

function received({ rating, complaint }: ProgressView, ticket: TicketProgress): Step {
  const text = rating
    ? texts.rated(rating.levelName, rating.indicators) + (rating.supplement ? texts.supplement : '')
    : texts.complained
  const contact = rating?.contact ?? complaint?.contact
  return {
    key: 'received',
    state: 'done',
    title: texts.received,
    when: shortTimeText(rating?.at ?? ticket.openedAt),
    text: contact && rating ? text + texts.contact(contact) : text,
    children: quoted(rating?.text ?? complaint?.text),
  }
}

function added({ rating }: ProgressView): Step[] {
  if (!rating?.added) return []
  const { levelName, indicators, text, at } = rating.added
  return [
    {
      key: 'added',
      state: 'done',
      title: texts.added,
      when: shortTimeText(at),
      text: texts.addedWas(levelName, indicators),
      children: quoted(text),
    },
  ]
}

const happened = (step: CourseStep, at: number, progress: ProgressView, ticket: TicketProgress): Step => ({
  key: `${step.what}-${at}`,
  state: 'done',
  title: texts.steps[step.what],
  when: shortTimeText(step.at),
  text: saysOf(step, progress, ticket),
  children: quoted(step.words),
})

/** What a step says besides the words that were written with it. */
function saysOf(step: CourseStep, { orgName }: ProgressView, ticket: TicketProgress): string | undefined {
  const { says } = texts
  switch (step.what) {
    case 'contacted':
      return step.reached ? says.reached : says.missedContact
    case 'verified':
      return step.finding && texts.findings[step.finding]
    case 'corrected':
      return `${says.corrected}${step.finding ? texts.findings[step.finding] : ''}`
    case 'arranged': {
      const planned = step.until ? texts.plannedFor(step.until) : ''
      return `${texts.unit(orgName)}${step.triage ? texts.triages[step.triage] : ''}${planned}`
    }
    case 'extended':
      return step.until && texts.extendedTo(step.until, ticket.legalDue)
    case 'answered':
      return step.method && step.method !== 'mini-program' ? texts.methods[step.method] : undefined
    case 'called-back':
      return `${step.reached ? says.calledBack : says.unreachable}${
        step.satisfaction ? texts.satisfactionSaid(texts.satisfactions[step.satisfaction]) : ''
      }`
    case 'rated':
      return step.satisfaction && texts.satisfactionSaid(texts.satisfactions[step.satisfaction])
    case 'rectified':
    case 'reopened':
      return undefined
    default:
      return says[step.what]
  }
}

/** What happens now and what comes, by the state of the case. */
function toCome(progress: ProgressView, ticket: TicketProgress): Step[] {
  switch (ticket.state) {
    case 'received':
    case 'disputed':
      return [verifying(progress, ticket), waiting('rectify', texts.rectify), answering(ticket, false), opinion(ticket)]
    case 'verified':
    case 'proposed':
      return [
        { key: 'arrange', state: active(ticket), title: texts.arranging, text: texts.unit(progress.orgName) },
        answering(ticket, false),
        opinion(ticket),
      ]
    case 'rectifying':
    case 'extension-asked':
      return [
        { key: 'rectify', state: active(ticket), title: texts.rectifying, text: texts.unit(progress.orgName) },
        answering(ticket, false),
        opinion(ticket),
      ]
    case 'answering':
      return [answering(ticket, true), opinion(ticket)]
    case 'answered':
      return [
        ...(ticket.callBack ? [{ ...waiting('call', texts.callBack), text: texts.callBackText }] : []),
        ...(ticket.rateable ? [opinion(ticket)] : []),
      ]
    case 'closed':
      return ticket.rateable ? [opinion(ticket)] : []
    default:
      return []
  }
}

const waiting = (key: string, title: string): Step => ({ key, state: 'waiting', title })

/** Where the legal clock starts only with the finding, its length is told until then. */
function verifying({ place }: ProgressView, ticket: TicketProgress): Step {
  const text = ticket.due ? texts.verifyingText : `${texts.verifyingText}${texts.limits(place)}`
  return { key: 'verify', state: active(ticket), title: texts.verifying, text }
}

const answering = (ticket: TicketProgress, now: boolean): Step => ({
  key: 'answer',
  state: now ? active(ticket) : 'waiting',
  title: texts.answer,
  ...(ticket.due ? { when: texts.latest(dueShortText(ticket.due)) } : {}),
})

const opinion = ({ rateable, reopenableUntil }: TicketProgress): Step => ({
  key: 'opinion',
  state: rateable ? 'now' : 'waiting',
  title: texts.opinion,
  text: rateable ? texts.opinionNow : texts.opinionWaits,
  ...(rateable && reopenableUntil ? { when: texts.reopenBefore(reopenableUntil) } : {}),
})
