import type { TransitionTable } from '../table.ts'

/**
 * The life of one service's rating. `awaiting`: nobody has rated it. `defaulted`: the place's default stands, marked as
 * such for ever. `rated`: a person's rating stands; a default that came first is kept beside it.
 */
export type RatingState = 'awaiting' | 'defaulted' | 'rated'
export type RatingCommand = 'submit-rating' | 'apply-default'

export const RATING_TRANSITIONS: TransitionTable<RatingCommand, RatingState> = {
  'submit-rating': { awaiting: 'rated', defaulted: 'rated', rated: 'E2001' },
  'apply-default': { awaiting: 'defaulted', defaulted: 'E2008', rated: 'E2001' },
}
