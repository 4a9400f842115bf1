import { inCounting } from './counting.ts'
import { inRating } from './rating.ts'
import { inTime } from './time.ts'
import type { Planted } from './tools.ts'

/** Every planted fault; the simulation must find each of them. */
export const planted: Readonly<Record<string, Planted>> = { ...inCounting, ...inRating, ...inTime }
