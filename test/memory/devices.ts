import type { DeskList, DeviceStore, RequestStore } from '../../functions/device/ports.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import type { Device, Pairing } from '../../shared/domain/device/device.ts'
import { isOpen, type RatingRequest, REQUEST_TRANSITIONS } from '../../shared/domain/device/request.ts'
import { next } from '../../shared/domain/table.ts'

/** Devices and pairing codes in memory. */
export function memoryDevices(): DeviceStore {
  const pairings = new Map<string, Pairing & { takenBy?: string }>()
  const devices = new Map<string, Device>()
  const atWindow = new Map<string, string>()
  const paces = new Map<string, Map<number, string>>()
  return {
    async putPairing(codeHash, pairing) {
      pairings.set(codeHash, pairing)
    },
    async takePairing(codeHash, device, now) {
      const found = pairings.get(codeHash)
      if (!found || found.expiresAt <= now || (found.takenBy ?? device) !== device) return undefined
      pairings.set(codeHash, { ...found, takenBy: device })
      const { takenBy: _, ...pairing } = found
      return pairing
    },
    async add(device) {
      devices.set(device.id, device)
      if (device.kind === 'evaluator') atWindow.set(device.window, device.id)
    },
    async get(id) {
      return devices.get(id)
    },
    async evaluatorOf(window) {
      return devices.get(atWindow.get(window) ?? '')
    },
    async list() {
      return [...devices.values()]
    },
    async revoke(id, at) {
      const device = devices.get(id)
      if (device) devices.set(id, { revokedAt: at, ...device })
      return device !== undefined
    },
    async see(id, sighting) {
      const device = devices.get(id)
      if (device) devices.set(id, { ...device, ...sighting })
    },
    async takeSlot(device, hour, slot, request, most) {
      const key = `${device}#${hour}`
      const taken = paces.get(key) ?? new Map<number, string>()
      paces.set(key, taken)
      if (taken.has(slot)) return taken.get(slot) === request
      if (taken.size >= most) return false
      taken.set(slot, request)
      return true
    },
  }
}

/** Requests in memory. */
export function memoryRequests(): RequestStore {
  const requests = new Map<string, RatingRequest>()
  const taken = new Map<string, string>()
  const get: RequestStore['get'] = async (window, id) => requests.get(`${window}#${id}`)
  return {
    get,
    async open(request) {
      const standing = requests.get(`${request.window}#${taken.get(request.window)}`)
      if (standing && isOpen(standing, request.askedAt)) return { opened: false, standing }
      requests.set(`${request.window}#${request.id}`, request)
      taken.set(request.window, request.id)
      return { opened: true }
    },
    async latest(window, at) {
      const found = requests.get(`${window}#${taken.get(window)}`)
      return found && at !== undefined && found.openUntil <= at ? undefined : found
    },
    async step(window, id, command, facts) {
      const standing = requests.get(`${window}#${id}`)
      const step = standing && next(REQUEST_TRANSITIONS, command, standing.state)
      if (!standing || !step || 'refusal' in step) return undefined
      const after = { ...standing, ...facts, state: step.to }
      requests.set(`${window}#${id}`, after)
      return after
    },
  }
}

/** Desk lists in memory. */
export function memoryDeskList(): DeskList {
  const entries = new Map<string, Parameters<DeskList['put']>[0]>()
  return {
    async put(entry) {
      entries.set(`${entry.window}#${entry.service}`, entry)
    },
    async ofDay(window, day, limit) {
      const own = [...entries.values()].filter((entry) => entry.window === window && civilDate(entry.servedAt) === day)
      return own
        .sort((a, b) => b.servedAt - a.servedAt)
        .slice(0, limit)
        .map(({ service }) => service)
    },
  }
}
