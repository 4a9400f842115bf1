import type { Input, Output } from '../../shared/contract/routes.ts'
import type { ComplaintState } from '../../shared/contract/schemas/hotline.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { runningClock } from '../../shared/domain/ticket/clock.ts'
import { without } from '../../shared/domain/ticket/handle.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { CALL_BACK_NAMES, STATE_NAMES } from '../../shared/domain/ticket/wording.ts'
import { nameOf } from '../directory/places.ts'
import { eachRecord } from '../evaluation/each-record.ts'
import { rootOf } from '../ticket/follow-mergers.ts'
import { regimeOf } from '../ticket/reach.ts'
import { workOrderId } from './push-complaints.ts'
import type { ComplaintPorts } from './take-complaint.ts'

type Ports = Pick<ComplaintPorts, 'tickets' | 'directory' | 'rules' | 'keys'>
type Found = Output<'complaintStates'>['results'][number]

/** How the work orders of a platform stand. The number of another platform is as unknown as one that does not exist. */
export async function complaintStates(
  { orderNos }: Input<'complaintStates'>,
  application: string,
  ports: Ports,
): Promise<Output<'complaintStates'>> {
  return { results: await eachRecord(orderNos, (orderNo) => stateOf(String(orderNo), application, ports)) }
}

async function stateOf(orderNo: string, application: string, ports: Ports): Promise<Found> {
  const ticket = await ports.tickets.get(workOrderId(application, orderNo, ports.keys))
  return ticket ? { orderNo, status: 'found', complaint: await complaintState(ticket, ports) } : { orderNo, status: 'unknown' }
}

/** What the hotline may tell the one who called: never by whom it was handled. Of a merged one, how its main case stands. */
async function complaintState(ticket: Ticket, { tickets, directory, rules }: Ports): Promise<ComplaintState> {
  const told = await rootOf(ticket, tickets)
  const { profile, calendar } = regimeOf(told, rules)
  const clock = told.clock && runningClock(told, profile, calendar)
  const answer = told.answeredAt === undefined ? undefined : told.history.findLast(({ command }) => command === 'answer')
  const { callBack } = told
  return without({
    number: ticket.number,
    state: told.state,
    stateName: STATE_NAMES[told.state],
    orgName: await nameOf(directory, 'org', told.org),
    acceptTime: civilTime(ticket.hotline?.acceptedAt ?? ticket.openedAt),
    dueDate: clock && (clock.legalDue ?? clock.due),
    provisional: clock?.provisional,
    extendedTo: clock?.legalDue && clock.due,
    contactTime: timeOf(told.contactedAt),
    finding: told.finding,
    answerTime: timeOf(told.answeredAt),
    answer: answer?.note.answer,
    answerMethod: answer?.note.method,
    callBack: callBack && {
      result: callBack.outcome,
      resultName: CALL_BACK_NAMES[callBack.outcome],
      time: civilTime(callBack.at),
    },
    satisfaction: told.satisfaction,
    into: told === ticket ? undefined : told.number,
  }) as ComplaintState
}

const timeOf = (at: number | undefined) => (at === undefined ? undefined : civilTime(at))
