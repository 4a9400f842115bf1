/** Civil dates and times as people read them. Everything here takes the server's Asia/Shanghai forms; no clock is asked. */
const part = (text: string, from: number, to: number): number => Number(text.slice(from, to))

/** `2026-12-09` → `2026年12月9日`. */
export const dateText = (date: string): string => `${part(date, 0, 4)}年${dayText(date)}`

/** `2026-12-09` → `12月9日`. */
export const dayText = (date: string): string => `${part(date, 5, 7)}月${part(date, 8, 10)}日`

/** `2026-11-18 10:31:07` → `2026年11月18日 10:31`. */
export const timeText = (time: string): string => `${dateText(time)} ${time.slice(11, 16)}`

/** `2026-11-18 10:31:07` → `11月18日 10:31`. */
export const shortTimeText = (time: string): string => `${dayText(time)} ${time.slice(11, 16)}`

/** `2026-11` → `2026年11月`. */
export const monthText = (month: string): string => `${part(month, 0, 4)}年${part(month, 5, 7)}月`

/** `2026-11` → `11月`. */
export const shortMonthText = (month: string): string => `${part(month, 5, 7)}月`

/** A count with thousands separated: `41,806`. */
export const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** A share 0–1 in per cent with one decimal, without the sign: `98.1`. */
export const shareText = (share: number): string => (Math.round(share * 1000) / 10).toFixed(1)

/** A share 0–1 as `98.1%`. */
export const percentText = (share: number): string => `${shareText(share)}%`
