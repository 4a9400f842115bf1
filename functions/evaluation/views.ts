import type { LevelView, RatingView, ServiceCard } from '../../shared/contract/schemas/evaluation.ts'
import { type CivilDate, civilTime } from '../../shared/domain/calendar/civil.ts'
import { type Dictionary, indicatorsOf, indicatorText } from '../../shared/domain/evaluation/indicators.ts'
import { LEVEL_NAMES, LEVELS } from '../../shared/domain/evaluation/level.ts'
import type { Rating } from '../../shared/domain/evaluation/rating.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { placeNames } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'

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

/** A rating as its own rater sees it. */
export const ratingView = (rating: Rating, dictionary: Dictionary): RatingView => ({
  receipt: rating.receipt,
  level: rating.level,
  levelName: LEVEL_NAMES[rating.level],
  indicators: rating.codes.map((code) => indicatorText(dictionary, code)),
  text: rating.text,
  at: civilTime(rating.at),
  named: rating.named,
})
