import * as z from 'zod/mini'
import { SIGN_ACTS } from '../../domain/directory/sign.ts'
import { civilTime, placeView, regionCode, words } from './common.ts'

const windowId = z.string().check(z.regex(/^[0-9A-Z]{8}$/))

/** The sign of a window: which version is valid, when it was made, what was done with it and by whom. */
export const signView = z.object({
  window: windowId,
  name: z.string(),
  orgName: z.string(),
  /** The code on the valid sign, in one piece. */
  code: z.string(),
  /** The valid version; the first is 1. */
  version: z.number(),
  /** When a sign of this version was last made; null while none was. */
  madeAt: z.nullable(civilTime),
  revoked: z.boolean(),
  /** Newest first. `version` is the valid one after the change. */
  history: z.array(z.object({ act: z.enum(SIGN_ACTS), version: z.number(), by: z.string(), at: civilTime, why: z.string() })),
})
export type SignView = z.infer<typeof signView>

export const regionView = z.object({
  id: regionCode,
  name: z.string(),
  /** From one's own region down to this one. */
  path: z.array(z.object({ id: regionCode, name: z.string() })),
  /** Regions directly beneath. */
  below: z.array(z.object({ id: regionCode, name: z.string() })),
})
export type RegionView = z.infer<typeof regionView>

export const signsInput = z.object({ region: z.optional(regionCode) })
export const signsView = z.object({
  region: regionView,
  halls: z.array(z.object({ id: z.string(), name: z.string(), windows: z.array(signView) })),
  place: placeView,
})
export type SignsView = z.infer<typeof signsView>

export const changeSignInput = z.object({
  window: windowId,
  act: z.enum(SIGN_ACTS),
  why: words(100),
  /** How many changes the sign had when it was looked at: a change made since is not overtaken. */
  seen: z.number().check(z.int(), z.minimum(0)),
})

/** Which signs to print: of a window, of all windows of a hall, or of a region and everything beneath it. */
export const printSignsInput = z.object({
  scope: z.enum(['window', 'hall', 'region']),
  id: z.string().check(z.minLength(1), z.maxLength(40)),
})
