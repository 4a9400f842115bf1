import type { PolicyProfile, Rung } from '../policy/profile.ts'
import type { Ticket, TicketEvent } from '../ticket/ticket.ts'
import { type NoticePage, type NoticeText, until } from './notice.ts'

/**
 * `handlers`: the one it was given to, or all who handle for the unit. `former`: the leads of the unit it was with before it was
 * sent on. `bureau`: the administrators of the unit's own region, `reviewers`: its reviewers. `supervision`: the administrators of
 * the regions above.
 */
export type Party = 'citizen' | 'handlers' | 'leads' | 'former' | 'reviewers' | 'bureau' | 'supervision'

/** The page on which each of them finds it. */
const PAGES: Readonly<Record<Party, NoticePage>> = {
  citizen: 'progress',
  handlers: 'tickets',
  leads: 'tickets',
  former: 'tickets',
  reviewers: 'reviews',
  bureau: 'supervision',
  supervision: 'supervision',
}

const BY_RUNG: Readonly<Record<Rung['id'], readonly Party[]>> = {
  remind: ['handlers'],
  handler: ['handlers'],
  lead: ['leads'],
  bureau: ['bureau'],
  supervision: ['supervision'],
}

const TOLD: Partial<Readonly<Record<TicketEvent['command'], readonly Party[]>>> = {
  open: ['handlers'],
  reassign: ['handlers', 'former'],
  assign: ['handlers'],
  dispute: ['bureau'],
  keep: ['handlers'],
  'verify-founded': ['citizen'],
  'verify-unfounded': ['citizen'],
  'correct-founded': ['citizen', 'handlers'],
  'correct-unfounded': ['citizen', 'handlers'],
  'approve-rectify': ['handlers'],
  'approve-explain': ['handlers'],
  'send-back': ['handlers'],
  'ask-extension': ['leads', 'bureau'],
  'grant-extension': ['citizen', 'handlers', 'bureau'],
  'refuse-extension': ['handlers'],
  answer: ['citizen'],
  reopen: ['citizen', 'handlers'],
  recompute: ['citizen', 'handlers'],
  invalidate: ['citizen', 'handlers'],
}

/** Those who give the next step of approval; the bureau may give that of a lead, who never approves what he proposed himself. */
function approvers({ command, note }: TicketEvent, { procedure: { approvals } }: PolicyProfile): readonly Party[] {
  const given = command === 'propose' ? -1 : approvals.findIndex(({ id }) => id === note.step)
  return approvals[given + 1]?.by === 'admin' ? ['bureau'] : ['leads', 'bureau']
}

/** Who is told of an event of a ticket. */
export function partiesOf(event: TicketEvent, profile: PolicyProfile): readonly Party[] {
  const { command, note } = event
  if (command === 'escalate') return note.rung ? BY_RUNG[note.rung] : []
  return command === 'propose' || command === 'approve-step' ? approvers(event, profile) : (TOLD[command] ?? [])
}

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
    case 'assign':
      return { step: '分给您的', note: last(due, '请及时办理') }
    case 'dispute':
      return { step: '派单异议', note: '请审核由谁办理' }
    case 'keep':
      return { step: '异议未采纳', note: '仍由您单位办理' }
    case 'propose':
    case 'approve-step':
      return { step: '整改待批', note: '请审批整改方式' }
    case 'approve-rectify':
    case 'approve-explain':
      return { step: '审批同意', note: last(due, '请继续办理') }
    case 'send-back':
      return { step: '审批退回', note: '请看意见，重新拟定' }
    case 'refuse-extension':
      return { step: '延期未批', note: last(due, '期限不变') }
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
      return ofRung(note.rung, due, profile)
    default:
      return undefined
  }
}

/** Whoever handles it is told by when; those above are told what it has come to. */
function ofRung(id: Rung['id'] | undefined, due: string | undefined, { ladder }: PolicyProfile): Words {
  const name = ladder.find((rung) => rung.id === id)?.name ?? '请尽快办理'
  const own = id === 'remind' || id === 'handler'
  return { step: id === 'remind' ? '请尽快办理' : '已超期', note: own ? last(due, name) : name }
}

function wordsFor(party: Party, ticket: Ticket, event: TicketEvent, profile: PolicyProfile): Words | undefined {
  if (party === 'citizen') return forCitizen(ticket, event)
  return party === 'former' ? { step: '已经改派', note: '不再由您单位办理' } : forStaff(ticket, event, profile)
}

/** What somebody of a party is told of the n-th event of a ticket; undefined when it is none of his business. */
export function ticketNotice(ticket: Ticket, n: number, party: Party, profile: PolicyProfile): NoticeText | undefined {
  const event = ticket.history[n]
  const words = event && wordsFor(party, ticket, event, profile)
  const { answer } = event?.note.method === 'sms' && party === 'citizen' ? event.note : {}
  return (
    words && {
      ...(answer ? { answer } : {}),
      template: party === 'citizen' ? 'progress' : 'work',
      page: PAGES[party],
      number: ticket.number,
      ...words,
    }
  )
}
