import type { TransitionTable } from '../table.ts'

/**
 * The life of a ticket (one bad rating). `received`: with the unit that handled the service, to be verified.
 * `verified`: found true, to be classed. `rectifying`: being put right. `answering`: to be answered. `answered`: the
 * citizen has the answer. Reminders and escalations change no state.
 */
export type TicketState = 'received' | 'verified' | 'rectifying' | 'answering' | 'answered'

export type TicketCommand =
  /** 核实：属实或部分属实 */
  | 'verify-founded'
  /** 核实：不属实或无法核实 */
  | 'verify-unfounded'
  /** 立行立改、限期整改 */
  | 'triage-rectify'
  /** 解释说明（缺乏法定依据） */
  | 'triage-explain'
  | 'rectify'
  | 'answer'
  | 'escalate'

export const TICKET_TRANSITIONS: TransitionTable<TicketCommand, TicketState> = {
  'verify-founded': { received: 'verified', verified: 'E3003', rectifying: 'E3003', answering: 'E3003', answered: 'E3008' },
  'verify-unfounded': { received: 'answering', verified: 'E3003', rectifying: 'E3003', answering: 'E3003', answered: 'E3008' },
  'triage-rectify': { received: 'E3002', verified: 'rectifying', rectifying: 'E3005', answering: 'E3006', answered: 'E3008' },
  'triage-explain': { received: 'E3002', verified: 'answering', rectifying: 'E3005', answering: 'E3005', answered: 'E3008' },
  rectify: { received: 'E3002', verified: 'E3004', rectifying: 'answering', answering: 'E3014', answered: 'E3008' },
  answer: { received: 'E3002', verified: 'E3004', rectifying: 'E3007', answering: 'answered', answered: 'E3008' },
  escalate: { received: 'received', verified: 'verified', rectifying: 'rectifying', answering: 'answering', answered: 'E3008' },
}
