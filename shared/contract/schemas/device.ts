import * as z from 'zod/mini'
import { DEVICE_KINDS } from '../../domain/device/device.ts'
import { REQUEST_STATES } from '../../domain/device/request.ts'
import { civilDate, civilTime, level, placeView, regionCode, serviceCode, text, words } from './common.ts'
import { levelView } from './evaluation.ts'

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/))
const instant = z.number().check(z.nonnegative())
const requestState = z.enum(REQUEST_STATES)
export const windowId = z.string().check(z.regex(/^[0-9A-Z]{8}$/))

export const pairInput = z.object({ code: z.string().check(z.minLength(8), z.maxLength(16)) })
export const pairedView = z.object({ token: z.string(), id: z.string(), kind: z.enum(DEVICE_KINDS), name: z.string() })

/** All that a device keeps for working without a network. */
export const setupView = z.object({
  id: z.string(),
  kind: z.enum(DEVICE_KINDS),
  name: z.string(),
  profile: z.string(),
  hallName: z.string(),
  /** Where an evaluator stands, with the printed code of the window (empty while its sign is taken down). */
  window: z.optional(z.object({ id: windowId, code: z.string(), name: z.string() })),
  levels: z.array(levelView),
  place: placeView,
  /** Days within which a service can still be rated on one's own phone. */
  ratable: z.object({ amount: z.number(), unit: z.enum(['working', 'natural']) }),
  /** The server's clock, in ms. */
  now: instant,
})
export type SetupView = z.infer<typeof setupView>

export const shownRequest = z.object({
  id,
  taskName: z.string(),
  /** Dynamic code of the service, to be rated on one's own phone instead; absent for a visit without a case. */
  service: z.optional(serviceCode),
  ratableUntil: z.optional(civilDate),
  /** Milliseconds from now until the window is free again. */
  leftMs: z.number(),
})
export type ShownRequest = z.infer<typeof shownRequest>
export const requestPoll = z.object({ now: instant, request: z.nullable(shownRequest) })

export const terminalService = z.object({
  code: serviceCode,
  taskName: z.string(),
  /** With its middle covered. */
  caseNumber: z.string(),
  servedAt: civilTime,
  ratableUntil: civilDate,
  state: z.enum(['open', 'rated', 'expired']),
})
export type TerminalService = z.infer<typeof terminalService>

const spoken = {
  /** Made by the device once for each rating; the same key again is the same rating. */
  requestKey: id,
  /** When it was given, by the device's clock, in ms since 1970 UTC. */
  at: instant,
  /** How long the question stood before the person, in ms. */
  dwellMs: z.optional(z.number().check(z.nonnegative())),
  /** The request that was on the screen. */
  request: z.optional(id),
  /** A service that a terminal came from. */
  service: z.optional(serviceCode),
}
export const deviceItem = z.union([
  z.object({ ...spoken, level, codes: z.array(text(8)).check(z.maxLength(16)), text: text(600) }),
  z.object({ ...spoken, unrated: z.enum(['timed-out', 'declined']) }),
  /** What another maker's software got from its device, to be read by the profile that the device was paired with. */
  z.object({ ...spoken, raw: z.record(z.string(), z.unknown()) }),
])
export type DeviceItem = z.infer<typeof deviceItem>

export const sightingInput = z.object({
  /** The device's clock when it sends, in ms. */
  now: instant,
  /** Ratings that it still keeps, those of this batch included. */
  waiting: z.number().check(z.nonnegative()),
})
export const uploadInput = z.extend(sightingInput, { items: z.array(z.unknown()).check(z.minLength(1), z.maxLength(100)) })

/** `later`: the system was busy; keep it and send it again. Everything else is final, and the device may forget it. */
export const itemResult = z.object({
  index: z.number(),
  status: z.enum(['stored', 'repeated', 'unrated', 'refused', 'later']),
  requestKey: z.optional(z.string()),
  code: z.optional(z.string()),
  message: z.optional(z.string()),
  /** Indicator codes that were left out because they do not belong to the level. */
  dropped: z.optional(z.array(z.string())),
})
export type ItemResult = z.infer<typeof itemResult>
export const uploadView = z.object({ now: instant, results: z.array(itemResult) })
export const sightingView = z.object({ now: instant })
export const shownInput = z.object({ id })

export const requestView = z.object({
  id,
  service: z.optional(serviceCode),
  taskName: z.string(),
  state: requestState,
  askedAt: civilTime,
})
export type RequestView = z.infer<typeof requestView>

/** A service as the clerk of the window sees it: whether it was rated, never how. */
export const deskService = z.object({
  code: serviceCode,
  taskName: z.string(),
  stage: z.string(),
  caseNumber: z.string(),
  servedAt: civilTime,
  state: z.enum(['open', 'rated', 'expired']),
})
export type DeskService = z.infer<typeof deskService>

export const deskInput = z.object({ window: z.optional(windowId) })
export const deskView = z.object({
  /** Windows of one's own unit; the one with the clerk on duty first. */
  windows: z.array(z.object({ id: windowId, name: z.string(), hallName: z.string(), onDuty: z.boolean() })),
  window: z.nullable(windowId),
  evaluator: z.enum(['none', 'silent', 'ready']),
  services: z.array(deskService),
  request: z.nullable(requestView),
  /** In front of a service's code it makes the address to rate on one's own phone. */
  address: z.string(),
  today: civilDate,
})
export type DeskView = z.infer<typeof deskView>
export const askInput = z.object({ window: windowId, service: z.optional(serviceCode), taskName: z.optional(words(60)) })
export const deskRequestInput = z.object({ id, window: windowId })

export const deviceView = z.object({
  id: z.string(),
  kind: z.enum(DEVICE_KINDS),
  profileName: z.string(),
  name: z.string(),
  hallName: z.string(),
  windowName: z.string(),
  pairedAt: civilTime,
  state: z.enum(['ready', 'silent', 'revoked']),
  lastSeen: z.nullable(civilTime),
  waiting: z.number(),
  /** Seconds by which its clock is wrong; positive when it is slow. */
  clockOffset: z.number(),
})
export type DeviceView = z.infer<typeof deviceView>
export const deviceList = z.object({
  devices: z.array(deviceView),
  profiles: z.array(z.object({ id: z.string(), name: z.string() })),
})
export const placesInput = z.object({ region: z.optional(regionCode) })
const called = { id: z.string(), name: z.string() }
export const placesToPair = z.object({
  region: z.object(called),
  /** Regions beneath it. */
  regions: z.array(z.object(called)),
  halls: z.array(z.object({ ...called, windows: z.array(z.object({ id: windowId, name: z.string() })) })),
})
export const pairingInput = z.object({
  kind: z.enum(DEVICE_KINDS),
  profile: words(32),
  name: words(30),
  hall: words(32),
  /** Of the hall; needed for an evaluator. */
  window: z.optional(windowId),
})
export const pairingView = z.object({ code: z.string(), name: z.string(), expiresAt: civilTime })
export const deviceId = z.object({ id: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)) })
