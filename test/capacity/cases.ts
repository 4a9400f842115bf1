import { complaintStates } from '../../functions/complaint/complaint-states.ts'
import { fileComplaint } from '../../functions/complaint/file-complaint.ts'
import { pushComplaints } from '../../functions/complaint/push-complaints.ts'
import { submitRating } from '../../functions/evaluation/submit-rating.ts'
import { openTicketFor } from '../../functions/ticket/open-tickets.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { windowCode } from '../../shared/domain/directory/window-code.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { must, type Spend } from './meter.ts'
import { NOW, type Scene } from './scene.ts'

export const WORDS = '经查看监控和叫号记录，当天窗口少开一个，已经增开并向群众说明。'
const PHONE = '10000000099'

/** Somebody of the unit of the first window, its lead, the bureau, and two reviewers. */
export function peopleOf({ ports, window, colleague }: Scene) {
  const { region } = ports.rules.profile
  const { org } = window
  return {
    handler: { id: colleague, org, region, roles: ['handler'] },
    lead: { id: 'the lead', org, region, roles: ['handler', 'lead'] },
    bureau: { id: 'the bureau', org: '', region, roles: ['admin'] },
    one: { id: 'one reviewer', org: '', region, roles: ['reviewer'] },
    other: { id: 'another reviewer', org: '', region, roles: ['reviewer'] },
  } as const
}

const said = (name: string) => ({ requestKey: name.padEnd(22, 'r'), visitor: name.padEnd(22, 'v') })

const known = async (ticket: Promise<Ticket | undefined>): Promise<Ticket> => {
  const found = await ticket
  if (!found) throw new Error('no case')
  return found
}

/** The case of a complaint; of somebody who left a number, unless he is nobody. */
export async function complained({ ports, window }: Scene, name: string, spend: Spend, nobody = false): Promise<Ticket> {
  const contact = nobody ? {} : { contact: PHONE }
  const words = { ...said(name), target: { window: windowCode(window.id) }, text: WORDS, named: !nobody, ...contact }
  const caller = { phone: ports.keys.hash('phone', PHONE), address: 'a'.repeat(22) }
  const { receipt } = await spend('file-complaint', () => must(fileComplaint(words, caller, ports)))
  return known(ports.tickets.byReceipt(receipt))
}

/** A work order of the hotline is handed over, and its state asked for. */
export async function fromHotline({ ports, window }: Scene, name: string, spend: Spend): Promise<void> {
  const order = { orderNo: name, acceptTime: civilTime(NOW), content: WORDS, winno: window.id, mobile: PHONE }
  await spend('hotline-complaint', () => pushComplaints([order], 'hotline', ports))
  await spend('hotline-state', () => complaintStates({ orderNos: [name] }, 'hotline', ports))
}

/** The case of a bad rating of the window. */
export async function rated({ ports, window }: Scene, name: string): Promise<Ticket> {
  const level = { level: 1, codes: ['108'], text: WORDS, named: false, channel: 'static-code', contact: PHONE } as const
  const target = { window: windowCode(window.id) }
  const { service } = await must(submitRating({ ...said(name), ...level, codes: ['108'], target }, {}, ports))
  await openTicketFor(service, ports)
  return known(ports.tickets.get(service.id))
}
