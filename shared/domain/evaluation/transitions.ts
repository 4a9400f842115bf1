import type { TransitionTable } from '../table.ts'

/**
 * The life of one service's rating. `awaiting`: nobody has rated it. `defaulted`: the place's default stands, marked as
 * such for ever. `rated`: a person's rating stands; a default that came first is kept beside it. `added-to`: the rater has
 * added to it once (追加评价); the first rating still stands.
 */
export type RatingState = 'awaiting' | 'defaulted' | 'rated' | 'added-to'
export type RatingCommand = 'submit-rating' | 'add-rating' | 'apply-default'

export const RATING_TRANSITIONS: TransitionTable<RatingCommand, RatingState> = {
  'submit-rating': { awaiting: 'rated', defaulted: 'rated', rated: 'E2001', 'added-to': 'E2001' },
  'add-rating': { awaiting: 'E2013', defaulted: 'E2013', rated: 'added-to', 'added-to': 'E2014' },
  'apply-default': { awaiting: 'defaulted', defaulted: 'E2008', rated: 'E2001', 'added-to': 'E2001' },
}
