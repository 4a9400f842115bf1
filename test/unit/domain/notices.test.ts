import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../shared/data/index.ts'
import { NOTE_LIMIT, noticeId, readNoticeId, STEP_LIMIT } from '../../../shared/domain/notice/notice.ts'
import { partiesOf, ticketNotice } from '../../../shared/domain/notice/ticket-notices.ts'
import type { PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import { escalate } from '../../../shared/domain/ticket/escalate.ts'
import { handle } from '../../../shared/domain/ticket/handle.ts'
import type { TicketEvent } from '../../../shared/domain/ticket/ticket.ts'
import { anyHandling } from '../support/handlings.ts'
import { aTicket, PLACES, profileOf } from '../support/samples.ts'

const DAY = 86_400_000

/** A page that all of a party may open, by their roles. */
const PAGES = {
  citizen: 'progress',
  ...{ handlers: 'tickets', leads: 'tickets', former: 'tickets' },
  reviewers: 'reviews',
  ...{ bureau: 'supervision', supervision: 'supervision' },
}

const APPROVALS = [
  { id: 'preliminary', name: '预审', by: 'lead' },
  { id: 'instruction', name: '领导批示', by: 'admin' },
] as const
const withApprovals = (profile: PolicyProfile): PolicyProfile => ({
  ...profile,
  procedure: { ...profile.procedure, approvals: APPROVALS },
})

test('whatever happens with a ticket, what is told is short, and says nothing of the rating or of anybody', () => {
  const life = fc.record({
    place: fc.constantFrom(...PLACES),
    approved: fc.boolean(),
    acts: fc.array(fc.option(anyHandling), { maxLength: 14 }),
  })
  fc.assert(
    fc.property(life, ({ place, approved, acts }) => {
      const regime = { profile: approved ? withApprovals(profileOf(place)) : profileOf(place), calendar }
      let ticket = { ...aTicket(regime.profile), text: '他姓欧阳' }
      for (const [n, act] of acts.entries()) {
        const at = ticket.openedAt + (n + 1) * 3 * DAY
        const done = act ? handle(ticket, act, { by: 'H1', at }, regime) : undefined
        ticket = { ...ticket, ...(act ? (done?.ok ? done.value : {}) : escalate(ticket, at, regime)) }
      }
      for (const [n, event] of ticket.history.entries()) {
        for (const party of partiesOf(event, regime.profile)) {
          const text = ticketNotice(ticket, n, party, regime.profile)
          expect(text, `${event.command} for ${party}`).toBeDefined()
          if (!text) continue
          expect(text.template).toBe(party === 'citizen' ? 'progress' : 'work')
          expect(text.page).toBe(PAGES[party])
          expect([...text.step].length).toBeLessThanOrEqual(STEP_LIMIT)
          expect([...text.note].length).toBeLessThanOrEqual(NOTE_LIMIT)
          const said = Object.values(text).join(' ')
          for (const secret of [ticket.text, ticket.taskName, ticket.receipt, ticket.projectNo, 'H1', '查看监控', '已改正']) {
            expect(said).not.toContain(secret)
          }
        }
      }
    }),
  )
})

test('whoever has to decide next is told, and those who handle are told what was decided', () => {
  const place = profileOf('linzi')
  const told = (command: TicketEvent['command'], note: TicketEvent['note'] = {}, profile = withApprovals(place)) =>
    partiesOf({ at: 0, by: 'H1', command, note }, profile)
  expect(told('propose')).toEqual(['leads', 'bureau'])
  expect(told('approve-step', { step: 'preliminary' })).toEqual(['bureau'])
  expect(told('dispute')).toEqual(['bureau'])
  expect(told('ask-extension')).toEqual(['leads', 'bureau'])
  expect(told('grant-extension')).toEqual(['citizen', 'handlers', 'bureau'])
  for (const command of ['assign', 'keep', 'send-back', 'refuse-extension', 'approve-rectify', 'approve-explain'] as const)
    expect(told(command)).toEqual(['handlers'])
  expect(['lead', 'bureau', 'supervision'].map((rung) => told('escalate', { rung } as TicketEvent['note']))).toEqual([
    ['leads'],
    ['bureau'],
    ['supervision'],
  ])
})

test('a notice is named by its subject, its event and its recipient', () => {
  const key = { subject: 'abc', event: '3.answer', recipient: 'citizen' }
  expect(readNoticeId(noticeId(key))).toEqual(key)
  for (const wrong of ['', 'abc', 'abc#3.answer', 'abc#3.answer#', 'a#b#c#d']) expect(readNoticeId(wrong)).toBeUndefined()
})
