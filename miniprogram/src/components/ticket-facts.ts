import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { SATISFACTION_NAMES } from '@shared/domain/ticket/wording.ts'
import { texts } from '@/texts/handling'
import { texts as ticket } from '@/texts/ticket'
import type { Fact } from './facts'

/** Whether he left a name or a number, without telling who. */
export const whoText = ({ ticket: { named }, contact }: TicketDetail): string =>
  named ? ticket.namedMeans : contact ? ticket.leftNumber : ticket.anonymousMeans

/** How it was handled so far, as far as it can be said in a line each. */
export function handledFacts({
  ticket: row,
  hotline,
  handedOver,
  contact,
  contactedAt,
  callBack,
  satisfaction,
  merged,
}: TicketDetail): readonly Fact[] {
  const facts: Array<readonly [string, string | undefined]> = [
    [ticket.hotline, hotline],
    [ticket.acceptedByHotline, handedOver && ticket.handedOver(handedOver.acceptedAt, handedOver.receivedAt, handedOver.days)],
    [texts.contactName, contact && (contact.masked ?? texts.contactForgotten)],
    [texts.acts.contact, contactedAt && texts.contactedAt(contactedAt)],
    [texts.assignee, row.assigneeName],
    [texts.callBackName, callBack && texts.callBacks[callBack.outcome]],
    [texts.satisfactionName, satisfaction && SATISFACTION_NAMES[satisfaction]],
    [
      texts.mergedHere,
      merged.length > 0 ? merged.map(({ number, text }) => [number, text].filter(Boolean).join('：')).join('；') : undefined,
    ],
  ]
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** What a ticket is waiting for, or where it went: what everybody who opens it has to know first. */
export function standingLines({ ticket: row, extension, into, reopenedAt, tolerated }: TicketDetail): readonly string[] {
  return [
    into && `${texts.gone}：${into.number}。`,
    row.state === 'disputed' && texts.waitsDispute,
    row.state === 'proposed' && texts.waitsApproval,
    extension && texts.asked(extension.until),
    reopenedAt && row.state !== 'closed' && texts.reopened,
    tolerated && texts.tolerated,
  ].filter((line): line is string => Boolean(line))
}
