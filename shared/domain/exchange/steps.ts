import { isBad } from '../evaluation/level.ts'
import type { AddedRating, Rating } from '../evaluation/rating.ts'
import type { Service } from '../evaluation/service.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { SuperiorRating, SuperiorStep } from './superior.ts'

/**
 * What the superior system is to be told of a service by now, in order. A default that a rating has taken the place of is
 * not told any more: if it was told before, the rating supersedes it there too.
 */
export function stepsOf(service: Service, ticket: Ticket | undefined): SuperiorStep[] {
  const { rating, added, invalidated } = service
  const fallen = service.default && !rating
  const told: Array<[SuperiorStep, unknown]> = [
    ['service', true],
    ['default', fallen],
    ['rating', rating],
    ['added', added],
    ['invalidation', rating && invalidated],
    ['rectification', ticket?.answeredAt],
  ]
  return told.flatMap(([step, there]) => (there ? [step] : []))
}

/**
 * How it is remembered that a step was acknowledged. A case that is done again, or corrected, is answered again: each answer is
 * told once, and takes the place of the one before it there.
 */
export const markOf = (step: SuperiorStep, ticket: Pick<Ticket, 'answeredAt'> | undefined): string =>
  step === 'rectification' && ticket?.answeredAt !== undefined ? `${step}@${ticket.answeredAt}` : step

/** The steps that marks stand for, each once. */
export const stepsMarked = (marks: readonly string[]): string[] => [...new Set(marks.map((mark) => mark.split('@')[0] ?? mark))]

const said = (rating: Rating | AddedRating, named: boolean, added: boolean): SuperiorRating => ({
  level: rating.level,
  codes: rating.codes,
  text: rating.text,
  at: rating.at,
  channel: rating.channel,
  pf: rating.pf,
  named,
  isDefault: false,
  added,
})

/** What a step tells of the rating; undefined in the step `service`. A default says a level and nothing else. */
export function ratingOf(step: SuperiorStep, service: Service): SuperiorRating | undefined {
  const { rating, added } = service
  if (step === 'service') return undefined
  if (step === 'default') {
    const { default: fallen } = service
    return fallen && { level: fallen.level, at: fallen.at, codes: [], text: '', named: false, isDefault: true, added: false }
  }
  if (step === 'added') return added && said(added, rating?.named ?? false, true)
  return rating && said(rating, rating.named, false)
}

/** Whether a service may have a ticket, so that there may be something put right to tell of. */
export const mayHaveTicket = ({ rating, added }: Service): boolean =>
  [rating, added].some((one) => one !== undefined && isBad(one.level))
