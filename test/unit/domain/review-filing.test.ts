import { expect, test } from 'vitest'
import { civilDate } from '../../../shared/domain/calendar/civil.ts'
import { fileReview } from '../../../shared/domain/review/file.ts'
import { appealPeriod, reviewPeriod } from '../../../shared/domain/review/periods.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { ANSWER, UNFOUNDED, VERIFY } from '../support/handlings.ts'
import { appeal, doIt, filed, handled, ONE, opine, regime, TWO, through, UNIT } from '../support/review-steps.ts'
import { aTicket, on, profileOf } from '../support/samples.ts'

test('one at a time of a subject, none after a decision, and each side once', () => {
  const ticket = handled('lincang', aTicket(profileOf('lincang')), VERIFY)
  const denied = handled('lincang', aTicket(profileOf('lincang')), UNFOUNDED)
  const verification = { subject: 'verification', asks: 'corrected' } as const
  const first = appeal('lincang', verification, ticket)
  expect(filed('lincang', { ...verification, filedBy: 'citizen' }, denied, [first])).toMatchObject({ refusal: { code: 'E3110' } })
  expect(filed('lincang', {}, ticket, [first])).toMatchObject({ ok: true })
  const gone = through('lincang', first, [{ do: 'withdraw', reason: '不再申诉' }, UNIT])
  expect(filed('lincang', verification, ticket, [gone])).toMatchObject({ refusal: { code: 'E3111' } })
  const second = appeal('lincang', { ...verification, filedBy: 'citizen' }, denied, [gone])
  expect(second.id).not.toBe(gone.id)
  const over = through('lincang', second, [opine('upheld'), ONE], [opine('upheld'), TWO])
  expect(filed('lincang', verification, ticket, [over])).toMatchObject({ refusal: { code: 'E3111' } })
})

test('what cannot be reviewed is refused by number', () => {
  const ticket = aTicket(profileOf('linzi'))
  const refusals: Array<[string, Parameters<typeof filed>[1], Ticket]> = [
    ['E3114', { asks: 'corrected' }, ticket],
    ['E3114', { subject: 'verification', asks: 'mistaken' }, ticket],
    ['E3117', { subject: 'verification', asks: 'corrected' }, ticket],
    ['E3117', { subject: 'verification', asks: 'corrected', filedBy: 'citizen' }, handled('linzi', ticket, VERIFY)],
    ['E3117', { subject: 'verification', asks: 'corrected' }, handled('linzi', ticket, UNFOUNDED)],
    ['E3119', {}, { ...ticket, origin: 'complaint' }],
    ['E3019', {}, { ...ticket, state: 'merged' }],
    ['E3020', {}, { ...ticket, state: 'void' }],
  ]
  for (const [code, filing, of] of refusals) expect(filed('linzi', filing, of)).toMatchObject({ refusal: { code } })
  for (const verdict of [{ outcome: 'corrected' }, { outcome: 'upheld', finding: 'founded' }] as const)
    expect(doIt('linzi', appeal('linzi'), { do: 'opine', reason: '材料', ...verdict }, ONE).ok).toBe(false)
  const dispute = appeal('linzi', { subject: 'verification', asks: 'corrected' }, handled('linzi', ticket, VERIFY))
  for (const finding of ['founded', 'partly', undefined] as const)
    expect(doIt('linzi', dispute, { do: 'opine', outcome: 'corrected', finding, reason: '材料' }, ONE)).toMatchObject({
      refusal: { code: 'E3115' },
    })
})

test('the unit’s days begin when it got the ticket; the citizen’s when he got the answer; the reviewers’ when it was filed', () => {
  const place = regime('lincang')
  const ticket = aTicket(place.profile)
  expect(appealPeriod(ticket, 'rating', place).due).toBe('2026-03-10')
  const moved = handled('lincang', ticket, { do: 'reassign', reason: '不是本窗口', org: 'ORG2', handledIn: [] })
  expect(appealPeriod(moved, 'rating', place).due).toBe('2026-03-11')
  expect(reviewPeriod(appeal('lincang'), place).due).toBe('2026-03-19')
  const late = fileReview(
    ticket,
    { subject: 'rating', filedBy: 'unit', asks: 'mistaken', grounds: '材料' },
    { by: 'H1', at: on('2026-03-11') },
    place,
    [],
  )
  expect(late).toMatchObject({ refusal: { code: 'E3112', details: { until: '2026-03-10' } } })
  const answered = handled('lincang', ticket, UNFOUNDED, ANSWER)
  const dispute = (day: string) =>
    fileReview(
      answered,
      { subject: 'verification', filedBy: 'citizen', asks: 'corrected', grounds: '不是这样' },
      { by: 'citizen', at: on(day) },
      place,
      [],
    )
  expect(dispute('2026-03-14')).toMatchObject({ ok: true })
  expect(dispute('2026-03-15')).toMatchObject({ refusal: { code: 'E3113' } })
  expect(civilDate(on('2026-03-14'))).toBe('2026-03-14')
})
