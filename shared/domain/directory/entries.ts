import type { CivilDate, Instant } from '../calendar/civil.ts'

/** 12-digit code; tiers from province down to village. */
export interface Region {
  readonly kind: 'region'
  readonly id: string
  readonly name: string
  readonly parent: string
  readonly tier: 'city' | 'district' | 'county' | 'town' | 'village'
}

/** A department or other unit that handles services (承办单位). Its tree is not the region tree: see `posted`. */
export interface Organisation {
  readonly kind: 'org'
  /** 18-character unified social credit code. */
  readonly id: string
  readonly name: string
  /** Region at whose level it works. */
  readonly region: string
  /** A unit of a superior government posted in local halls (上级派驻单位). */
  readonly posted: boolean
}

/** A hall, centre or station where people are served (大厅、中心、站点). */
export interface Hall {
  readonly kind: 'hall'
  readonly id: string
  readonly name: string
  readonly region: string
  readonly address: string
}

export interface ServiceWindow {
  readonly kind: 'window'
  /** 8 characters, opaque; the printed code is this id with a check character. */
  readonly id: string
  readonly name: string
  readonly hall: string
  readonly org: string
  readonly region: string
  /** Version of the sign that is valid; the first when absent. */
  readonly signVersion?: string
  /** When a sign of this version was last made for printing; absent while no sign has been made. */
  readonly signMadeAt?: Instant
  /** No sign of this window is valid. */
  readonly signRevoked?: boolean
  /** Every change of the sign, oldest first. */
  readonly signHistory?: readonly SignEvent[]
}

/** A change of a window's sign. */
export interface SignEvent {
  readonly act: 'replace' | 'take-down' | 'put-up'
  /** The valid version after it. */
  readonly version: string
  /** Member of staff who did it. */
  readonly by: string
  readonly at: Instant
  readonly why: string
}

export interface Staff {
  readonly kind: 'staff'
  readonly id: string
  readonly name: string
  readonly org: string
  readonly region: string
}

/** A kind of matter people apply for (依申请政务服务事项). */
export interface Matter {
  readonly kind: 'matter'
  /** 31-digit implementation code. */
  readonly id: string
  readonly name: string
  readonly org: string
}

/** Who was on duty at a window on a day (排班). Times are HH:mm, Asia/Shanghai, end exclusive. */
export interface Duty {
  readonly window: string
  readonly date: CivilDate
  readonly shifts: ReadonlyArray<{ readonly from: string; readonly to: string; readonly staff: string }>
}

export type DirectoryEntry = Region | Organisation | Hall | ServiceWindow | Staff | Matter
export type DirectoryKind = DirectoryEntry['kind']
export type EntryOf<K extends DirectoryKind> = Extract<DirectoryEntry, { kind: K }>

/** The member of staff on duty at `time` (HH:mm), by the roster of that day (R3: 以排班绑定人员). */
export const onDuty = (duty: Duty | undefined, time: string): string =>
  duty?.shifts.find((shift) => shift.from <= time && time < shift.to)?.staff ?? ''
