import { inCounting } from './counting.ts'
import { inLoop } from './loop.ts'
import { inRating } from './rating.ts'
import { inReview } from './review.ts'
import { inTime } from './time.ts'
import type { Planted } from './tools.ts'

/** Every planted fault; the simulation must find each of them. */
export const planted: Readonly<Record<string, Planted>> = {
  ...inCounting,
  ...inLoop,
  ...inRating,
  ...inReview,
  ...inTime,
}
