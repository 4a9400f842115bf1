import { complaintStates } from '../../../functions/complaint/complaint-states.ts'
import { pushComplaints } from '../../../functions/complaint/push-complaints.ts'
import type { ComplaintRecord } from '../../../shared/contract/schemas/hotline.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { type House, WINDOW } from './house.ts'

export const NUMBER = '10012345678'
export const HOTLINE = '12345'

/** A work order about a window. */
export const order = (changes: Partial<Record<keyof ComplaintRecord, unknown>> = {}) => ({
  orderNo: 'W-1',
  acceptTime: '2026-03-02 09:50:00',
  content: '不给办，也不说为什么。',
  winno: WINDOW,
  mobile: NUMBER,
  ...changes,
})

/** The platform of the hotline hands records over. */
export const push = (here: House, ...records: unknown[]) => pushComplaints(records, HOTLINE, here)
/** It asks for the state of its numbers. */
export const states = (here: House, ...orderNos: string[]) => complaintStates({ orderNos }, HOTLINE, here)

/** The one case there is. */
export const only = (here: House): Ticket => {
  const [ticket, ...more] = here.tickets.items.values()
  if (!ticket || more.length > 0) throw new Error(`${more.length + (ticket ? 1 : 0)} tickets`)
  return ticket
}
