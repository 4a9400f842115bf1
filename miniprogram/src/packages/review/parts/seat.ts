/** From where one decides: as a reviewer, or for the bureau. */
export type Seat = 'reviewer' | 'bureau'

/** The pages and the calls of each seat. */
export const SEATS = {
  reviewer: { list: 'reviews', one: 'review' },
  bureau: { list: 'settlements', one: 'settlement' },
} as const
