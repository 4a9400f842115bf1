import type { Handling } from '../../../shared/domain/ticket/handling.ts'
import type { StaffIdentity } from '../../kernel/ports.ts'
import type { LookPorts } from '../../look/note-look.ts'
import { handleTicket, openTicketPage } from '../../ticket/handle-ticket.ts'
import { workList } from '../../ticket/list-tickets.ts'
import { mergeTicket } from '../../ticket/merge-ticket.ts'
import type { HandlePorts } from '../../ticket/reach.ts'

interface By {
  readonly staff: StaffIdentity
}
interface Target {
  readonly id: string
  readonly version: number
}
type Said<D extends Handling['do']> = Omit<Extract<Handling, { do: D }>, 'do'>

/** The implementation of a route whose input says how one thing is done. */
const act =
  <D extends Handling['do']>(kind: D) =>
  ({ id, version, ...said }: Target & Said<D>, { staff }: By, own: HandlePorts) =>
    handleTicket({ id, version }, { do: kind, ...said } as unknown as Handling, staff, own)

/** What handlers do with the tickets of their unit. */
export const handlingRoutes = {
  workList: (_input: unknown, { staff }: By, own: HandlePorts) => workList(staff, own),
  openTicket: ({ id }: { id: string }, { staff }: By, own: HandlePorts & LookPorts) => openTicketPage(id, staff, own),
  contactCitizen: act('contact'),
  disputeTicket: act('dispute'),
  verifyTicket: act('verify'),
  triageTicket: act('triage'),
  askExtension: act('ask-extension'),
  rectifyTicket: act('rectify'),
  answerTicket: act('answer'),
  callBack: act('call-back'),
  closeAnonymous: act('close-anonymous'),
  mergeTicket: ({ into, ...target }: Target & { into: string }, { staff }: By, own: HandlePorts) =>
    mergeTicket(target, into, staff, own),
}
