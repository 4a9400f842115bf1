import type { LevelView, RatingView, ServiceCard } from '../../shared/contract/schemas/evaluation.ts'
import { type CivilDate, civilDate, civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import { isSupplement, mayAdd } from '../../shared/domain/evaluation/adding.ts'
import { type Dictionary, indicatorsOf, indicatorText } from '../../shared/domain/evaluation/indicators.ts'
import { LEVEL_NAMES, LEVELS } from '../../shared/domain/evaluation/level.ts'
import type { AddedRating, Rating } from '../../shared/domain/evaluation/rating.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { placeNames } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import { profileOf, type Rules } from '../kernel/ports.ts'

/** A service as the citizen sees it. */
export async function serviceCard(service: Service, today: CivilDate, directory: Directory): Promise<ServiceCard> {
  return {
    code: service.id,
    kind: service.kind,
    taskName: service.taskName,
    stage: service.stage,
    ...(await placeNames(directory, service)),
    servedAt: civilTime(service.servedAt),
    ratableUntil: service.ratableUntil,
    state: service.rating ? 'rated' : today > service.ratableUntil ? 'expired' : 'open',
    defaulted: service.default !== undefined,
  }
}

/** The five levels with their indicators, best first. */
export const levelViews = (dictionary: Dictionary): LevelView[] =>
  LEVELS.map((level) => ({
    level,
    name: LEVEL_NAMES[level],
    indicators: indicatorsOf(dictionary, level).map(({ code, text }) => ({ code, text })),
  }))

const saidView = (said: Rating | AddedRating, dictionary: Dictionary) => ({
  level: said.level,
  levelName: LEVEL_NAMES[said.level],
  indicators: said.codes.map((code) => indicatorText(dictionary, code)),
  text: said.text,
  at: civilTime(said.at),
})

/** The rating of a service as its own rater sees it, with what was added, what may be, and whether its words are withheld. */
export function ownRatingView(service: Service, rating: Rating, rules: Rules, now: Instant): RatingView {
  const profile = profileOf(rules, service.profile)
  const may = mayAdd(service, civilDate(now), profile, rules.calendar)
  return {
    receipt: rating.receipt,
    ...saidView(rating, rules.dictionary),
    named: rating.named,
    ...(rating.contact ? { contact: rating.contact.masked } : {}),
    ...(isSupplement(service, civilDate(rating.at), profile, rules.calendar) ? { supplement: true } : {}),
    ...(service.added ? { added: saidView(service.added, rules.dictionary) } : {}),
    ...(may.ok ? { addableUntil: may.value } : {}),
    ...(service.wording?.verdict === 'hold' ? { withheld: service.wording.route } : {}),
  }
}
