import type { Calendar, HolidayNotice, RegionalHoliday } from '../domain/calendar/calendar.ts'
import { calendarOf } from '../domain/calendar/content.ts'
import type { DeviceProfile } from '../domain/evaluation/device-profile.ts'
import type { Dictionary } from '../domain/evaluation/indicators.ts'
import type { WithheldWords } from '../domain/evaluation/withheld-words.ts'
import type { PolicyProfile } from '../domain/policy/profile.ts'
import devices from './device-profiles.json' with { type: 'json' }
import notice2024 from './holidays/2024.json' with { type: 'json' }
import notice2025 from './holidays/2025.json' with { type: 'json' }
import notice2026 from './holidays/2026.json' with { type: 'json' }
import regionalHolidays from './holidays/regional.json' with { type: 'json' }
import indicators from './indicators-2020-05.json' with { type: 'json' }
import lincang from './policies/lincang.json' with { type: 'json' }
import linzi from './policies/linzi.json' with { type: 'json' }
import withheld from './withheld-words.json' with { type: 'json' }

/** The places this system is delivered with. Further places are further files of the same form. */
export const profiles = [lincang, linzi] as readonly PolicyProfile[]

const notices: readonly HolidayNotice[] = [notice2024, notice2025, notice2026]
const regional: readonly RegionalHoliday[] = regionalHolidays

/** The State Council notices delivered; a year without one is unknown until its notice is loaded. */
export const calendar: Calendar = calendarOf({ notices, regional })

/** The national indicator dictionary in force. Newer versions are added beside it, never put in its place. */
export const dictionary: Dictionary = indicators

/** The makes of evaluators whose answers are understood. Further makes are further entries. */
export const deviceProfiles = devices as unknown as readonly DeviceProfile[]

/** What is not published before a person has looked at it. */
export const withheldWords: WithheldWords = withheld
