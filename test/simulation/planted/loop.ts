import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { but, type Planted, saved } from './tools.ts'

const without = <K extends keyof Ticket>(ticket: Ticket, field: K): Ticket => {
  const { [field]: _, ...rest } = ticket
  return rest as unknown as Ticket
}

/** Faults of how a case goes from hand to hand, and of how that is counted. */
export const inLoop: Readonly<Record<string, Planted>> = {
  'closed on paper': {
    place: 'linzi',
    by: 'no case closes without an answer on record',
    plant: saved(['verify-unfounded'], (ticket) => ({ ...ticket, state: 'closed' })),
  },
  'a call after one vain try': {
    place: 'linzi',
    by: 'no case closes without an answer on record',
    plant: {
      profile: ({ procedure, ...profile }) => ({
        ...profile,
        procedure: { ...procedure, callAttempts: { ...procedure.callAttempts, times: 1 } },
      }),
    },
  },
  'one who left a number, closed as if there were nobody to call': {
    place: 'linzi',
    by: 'no case closes without an answer on record',
    plant: saved(['answer'], (ticket) =>
      ticket.contact && !ticket.named
        ? {
            ...ticket,
            state: 'closed',
            history: [...ticket.history, { at: ticket.answeredAt ?? 0, command: 'close-anonymous', by: 'system', note: {} }],
          }
        : ticket,
    ),
  },
  'a ledger that nobody asks for': {
    place: 'linzi',
    by: 'what is complex has its ledger',
    plant: saved(['triage-rectify', 'propose'], (ticket) => ({
      ...ticket,
      history: ticket.history.map((event, at, { length }) =>
        at === length - 1 ? { ...event, note: { ...event.note, measures: '' } } : event,
      ),
    })),
  },
  'sent on to nobody': {
    place: 'lincang',
    by: 'no ticket without an owner',
    plant: saved(['reassign'], (ticket) => ({ ...ticket, org: '' })),
  },
  'sent on and left with the bureau before': {
    place: 'lincang',
    by: 'every step of a ticket is legal',
    plant: saved(['reassign'], (ticket) => without(ticket, 'handledIn')),
  },
  'a ladder that ends at the answer': {
    place: 'linzi',
    by: 'no ticket without an owner',
    plant: saved(['answer'], (ticket) => without(ticket, 'wakeOn')),
  },
  '延期 without its legal day': {
    place: 'lincang',
    by: 'deadline = recomputation from history',
    plant: saved(['grant-extension'], (ticket) => {
      const { legalDue: _, ...clock } = ticket.clock ?? { rule: '', from: '', due: '', provisional: false, calendar: '' }
      return { ...ticket, clock }
    }),
  },
  'rounds forgotten': {
    place: 'linzi',
    by: 'what a round was is kept',
    plant: saved(['reopen', 'correct-founded', 'correct-unfounded'], (ticket) => without(ticket, 'rounds')),
  },
  'only the last round counted': {
    place: 'linzi',
    by: 'counters = recount',
    plant: { tallied: (ticket) => without(ticket, 'rounds') },
  },
  '延期 counted as on time': {
    place: 'lincang',
    from: 3,
    by: 'counters = recount',
    plant: {
      tallied: (ticket) =>
        ticket.clock?.legalDue ? { ...ticket, clock: { ...ticket.clock, legalDue: ticket.clock.due } } : ticket,
    },
  },
  'those whom nobody can call, called': {
    place: 'linzi',
    by: 'call-backs over what the profile says',
    plant: {
      tallied: (ticket) =>
        ticket.callBack?.outcome === 'anonymous' ? { ...ticket, callBack: { ...ticket.callBack, outcome: 'reached' } } : ticket,
    },
  },
  'what is void still counted': {
    place: 'linzi',
    by: 'counters = recount',
    plant: { tallied: (ticket) => (ticket.state === 'void' ? { ...ticket, state: 'closed' } : ticket) },
  },
  'answers of merged ones counted': {
    place: 'lincang',
    by: 'counters = recount',
    plant: { tallied: (ticket) => (ticket.state === 'merged' ? { ...ticket, state: 'verified' } : ticket) },
  },
  'a parent that is not told': {
    place: 'linzi',
    by: 'a merged ticket is lost nowhere',
    plant: {
      stores: ({ tickets }) => ({
        tickets: but(tickets, { save: async (ticket, command) => command === 'absorb' || tickets.save(ticket, command) }),
      }),
    },
  },
  'the merged of a void one forgotten': {
    place: 'lincang',
    from: 15,
    by: 'a merged ticket is lost nowhere',
    plant: { followed: (ticket) => (ticket.state === 'void' ? { ...ticket, merged: [] } : ticket) },
  },
  'a message for every delivery': {
    place: 'linzi',
    by: 'nobody is told twice of the same',
    plant: {
      stores: ({ reminders, deliveries }) => ({
        reminders: but(reminders, { begin: async () => true }),
        deliveries: but(deliveries, { open: (...about) => deliveries.want(...about) }),
      }),
    },
  },
}
