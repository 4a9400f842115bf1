import { civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Card, CardEntry } from '../../shared/domain/card/card.ts'
import { accept, refuseCard } from '../../shared/domain/card/handle.ts'
import { filledAt } from '../../shared/domain/card/read-card.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { type Rated, recordRating } from '../evaluation/record-rating.ts'
import { openVisit } from '../evaluation/window-visit.ts'
import { contactOf } from '../kernel/contact.ts'
import { doing } from './reach.ts'
import { isOfPoint, type ReadPorts } from './read-row.ts'

/**
 * A card whose content is settled becomes a rating, once, however often this is tried: the request key is its serial and its
 * content no longer changes. If it cannot become one (its service was rated in another way), the card says why. A card that
 * is not settled is left as it is.
 */
export async function acceptCard(card: Card, by: string, ports: ReadPorts): Promise<Card> {
  const { agreed, first } = card
  if (card.state !== 'agreed' || !agreed || !first) return card
  const name = `card#${card.id}`
  const phone = card.sealedPhone && ports.seal.open(card.sealedPhone)
  const target = await targetOf(card, agreed, ports)
  const recorded = target.ok
    ? await recordRating(
        target.value.rated,
        agreed,
        {
          source: 'card',
          channel: 'card',
          at: target.value.at,
          rater: ports.keys.hash('visitor', name),
          requestKey: name,
          named: agreed.phone !== '',
          ...(phone ? { contact: contactOf(phone, ports.seal) } : {}),
          recordedBy: first.by,
        },
        ports,
      )
    : target
  if (!recorded.ok && recorded.refusal.code === 'E1006') return card
  const how = doing(by, ports)
  const next = recorded.ok
    ? accept(card, { service: recorded.value.service.id, receipt: recorded.value.rating.receipt }, how)
    : refuseCard(card, recorded.refusal.code, how)
  if (next.ok && (await ports.cards.save(next.value, recorded.ok ? 'accept' : 'refuse'))) return next.value
  return (await ports.cards.get(card.book, card.number)) ?? card
}

type Target = { readonly rated: Rated; readonly at: number }

async function targetOf(card: Card, entry: CardEntry, ports: ReadPorts): Promise<Result<Target>> {
  const enteredAt = card.first?.at ?? ports.clock.now()
  if (entry.projectNo !== '') {
    const service = ports.keys.serviceId(entry.projectNo, entry.serviceNumber)
    const standing = await ports.evaluations.get(service)
    if (!standing || !isOfPoint(standing, card)) return refuse('E2002')
    return ok({ rated: { service }, at: filledAt(entry.filledOn, standing.servedAt, enteredAt) })
  }
  const window = await ports.directory.get('window', entry.window)
  if (!window) return refuse('E9022')
  const at = filledAt(entry.filledOn, undefined, enteredAt)
  const id = ports.keys.visitId(window.id, entry.filledOn, `card#${card.id}`)
  const matter = entry.taskCode === '' ? undefined : await ports.directory.get('matter', entry.taskCode)
  const visit = await openVisit(window, { id, at, source: 'card', ...(matter ? { taskName: matter.name } : {}) }, ports)
  if (!visit.ok) return visit
  const staff = await onlyOneOnDuty(window.id, entry.filledOn, ports)
  const facts: Service = { ...visit.value, taskCode: entry.taskCode, staff }
  return ok({ rated: { visit: facts }, at })
}

/** A card says the day and not the hour: whoever was on duty all day served, and nobody is named when several were. */
async function onlyOneOnDuty(window: string, day: string, { directory }: ReadPorts): Promise<string> {
  const people = new Set((await directory.duty(window, day))?.shifts.map(({ staff }) => staff))
  return people.size === 1 ? ([...people][0] ?? '') : ''
}

/** Day of the acceptance of a card, which is the day of its entry. */
export const enteredOn = ({ closedAt }: Card): string | undefined => (closedAt === undefined ? undefined : civilDate(closedAt))
