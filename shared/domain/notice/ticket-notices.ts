import type { PolicyProfile, Rung } from '../policy/profile.ts'
import type { Ticket, TicketEvent } from '../ticket/ticket.ts'
import { type NoticeText, until } from './notice.ts'

/** `handlers`: the one it was given to, or all who handle for the unit. `bureau`: the administrators of its regions. */
export type Party = 'citizen' | 'handlers' | 'leads' | 'bureau'

const BY_RUNG: Readonly<Record<Rung['id'], readonly Party[]>> = {
  remind: ['handlers'],
  handler: ['handlers'],
  lead: ['leads'],
  bureau: ['bureau'],
  supervision: ['bureau'],
}

const TOLD: Partial<Readonly<Record<TicketEvent['command'], readonly Party[]>>> = {
  open: ['handlers'],
  reassign: ['handlers'],
  dispute: ['bureau'],
  'verify-founded': ['citizen'],
  'verify-unfounded': ['citizen'],
  'correct-founded': ['citizen', 'handlers'],
  'correct-unfounded': ['citizen', 'handlers'],
  'ask-extension': ['leads'],
  'grant-extension': ['citizen', 'handlers'],
  answer: ['citizen'],
  reopen: ['citizen', 'handlers'],
  recompute: ['citizen', 'handlers'],
  invalidate: ['citizen', 'handlers'],
}

/** Who is told of an event of a ticket. */
export const partiesOf = ({ command, note }: TicketEvent): readonly Party[] =>
  command === 'escalate' ? (note.rung ? BY_RUNG[note.rung] : []) : (TOLD[command] ?? [])

/** What happens by the last day of a limit, where it is not the answer. */
const AWAITED: Readonly<Record<string, string>> = { 'first-contact': '联系您', 'call-back': '回访' }

type Words = Pick<NoticeText, 'step' | 'note'>

const forCitizen = (ticket: Ticket, { command, note }: TicketEvent): Words | undefined => {
  const due = ticket.clock?.due
  switch (command) {
    case 'verify-founded':
      return { step: '已核实', note: until(due, '已查实，正在处理') }
    case 'verify-unfounded':
      return { step: '已核实', note: '核实结果可在进度页查看' }
    case 'correct-founded':
    case 'correct-unfounded':
      return { step: '已更正', note: '核实结论已经更正' }
    case 'grant-extension':
      return { step: '已延期', note: until(due, '期限已经延长') }
    case 'answer':
      return { step: '已答复', note: '答复可在进度页查看' }
    case 'reopen':
      return { step: '已重办', note: until(due, '正在重新办理') }
    case 'recompute':
      return { step: '期限变化', note: until(note.until, '期限已经重新计算', AWAITED[note.rule ?? '']) }
    case 'invalidate':
      return { step: '不予采纳', note: '理由可在进度页查看' }
    default:
      return undefined
  }
}

const last = (date: string | undefined, otherwise: string): string => (date ? `期限 ${date}` : otherwise)

const forStaff = (ticket: Ticket, { command, note }: TicketEvent, profile: PolicyProfile): Words | undefined => {
  const due = ticket.clock?.due
  switch (command) {
    case 'open':
      return { step: '新收到', note: last(due, '请及时联系群众') }
    case 'reassign':
      return { step: '改派来的', note: '改派到您单位，请核实' }
    case 'dispute':
      return { step: '派单异议', note: '请审核由谁办理' }
    case 'correct-founded':
    case 'correct-unfounded':
      return { step: '结论更正', note: '复核更正了核实结论' }
    case 'ask-extension':
      return { step: '延期待批', note: '请审批延期申请' }
    case 'grant-extension':
      return { step: '延期已批', note: last(due, '期限已经延长') }
    case 'reopen':
      return { step: '要求重办', note: last(due, '群众要求重办') }
    case 'recompute':
      return { step: '期限变化', note: last(note.until, '期限已经重新计算') }
    case 'invalidate':
      return { step: '不予采纳', note: '复核不予采纳，不再办理' }
    case 'escalate':
      return { step: note.rung === 'remind' ? '快到期' : '已超期', note: rungName(note.rung, profile) }
    default:
      return undefined
  }
}

const rungName = (id: Rung['id'] | undefined, { ladder }: PolicyProfile): string =>
  ladder.find((rung) => rung.id === id)?.name ?? '请尽快办理'

/** What a person is told of the n-th event of a ticket; undefined when it is none of his business. */
export function ticketNotice(ticket: Ticket, n: number, citizen: boolean, profile: PolicyProfile): NoticeText | undefined {
  const event = ticket.history[n]
  const words = event && (citizen ? forCitizen(ticket, event) : forStaff(ticket, event, profile))
  return words && { template: citizen ? 'progress' : 'work', number: ticket.number, ...words }
}
