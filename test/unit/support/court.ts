import { followProgress } from '../../../functions/evaluation/follow-progress.ts'
import type { StaffIdentity } from '../../../functions/kernel/ports.ts'
import { fileAppeal } from '../../../functions/review/appeal.ts'
import { carryOut } from '../../../functions/review/carry-out.ts'
import { concludeReviews } from '../../../functions/review/conclude-reviews.ts'
import { giveOpinion } from '../../../functions/review/decide.ts'
import { handleTicket } from '../../../functions/ticket/handle-ticket.ts'
import { DAY_MS } from '../../../shared/domain/calendar/civil.ts'
import type { ReviewOutcome } from '../../../shared/domain/review/review.ts'
import type { Handling } from '../../../shared/domain/ticket/handle.ts'
import { handler, house, OTHER_ORG } from './house.ts'

export const reviewer = (id: string, region: string, org = OTHER_ORG): StaffIdentity => ({ id, org, region, roles: ['reviewer'] })
export const bureau = (id: string, region: string): StaffIdentity => ({ id, org: 'BUREAU', region, roles: ['admin'] })

export const value = <T>(
  done: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly code: string } },
): T => {
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

/** A city with a bad rating and those who review it. */
export async function court(place: 'lincang' | 'linzi' = 'lincang') {
  const here = house(place)
  const { code, receipt } = await here.complain()
  const [one, two] = [reviewer('R1', here.profile.region), reviewer('R2', here.profile.region, 'ORG9')]
  const id = (subject: 'rating' | 'verification') => `${code}.${subject}.1`
  const version = async (subject: 'rating' | 'verification') => (await here.reviews.get(id(subject)))?.version ?? 0
  return {
    ...here,
    code,
    receipt,
    one,
    two,
    admin: bureau('A1', here.profile.region),
    appeal: async (asks: ReviewOutcome = 'mistaken') =>
      value(await fileAppeal({ ticket: code, subject: 'rating', asks, grounds: '说的是别的窗口' }, handler(), here)),
    handle: async (...handlings: Handling[]) => {
      for (const handling of handlings)
        value(await handleTicket({ id: code, version: (await here.tickets.get(code))?.version ?? 0 }, handling, handler(), here))
    },
    opine: async (
      who: StaffIdentity,
      outcome: ReviewOutcome,
      subject: 'rating' | 'verification' = 'rating',
      finding?: 'founded' | 'unfounded',
    ) =>
      giveOpinion({ id: id(subject), version: await version(subject), outcome, finding, reason: `${who.id}看过材料` }, who, here),
    /** What the stream and the job of the night do. */
    async night(days: number) {
      here.clock.moveTo(here.clock.now() + days * DAY_MS)
      const done = await concludeReviews(here)
      for (const review of here.reviews.items.values()) await carryOut(review, here)
      return done
    },
    progress: async () => value(await followProgress({ receipt }, {}, here)),
  }
}
