import type { Duty } from '../../../shared/domain/directory/entries.ts'

const ROW = /^([0-9A-Z]{8}),(\d{4}-\d{2}-\d{2}),(\d{2}:\d{2}),(\d{2}:\d{2}),([^,]{1,32})$/

/**
 * Duties from a CSV with the columns window, date, from, to, staff; one row a shift, a heading row first.
 * @throws with the number of the first line that is not of this form.
 */
export function rosterFrom(csv: string): Duty[] {
  const duties = new Map<string, Duty>()
  const [, ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  lines.forEach((line, at) => {
    const [, window, date, from, to, staff] = ROW.exec(line) ?? []
    if (!window || !date || !from || !to || !staff) throw new Error(`排班表第 ${at + 2} 行不合格式：${line}`)
    const key = `${window} ${date}`
    const shifts = [...(duties.get(key)?.shifts ?? []), { from, to, staff }]
    duties.set(key, { window, date, shifts })
  })
  return [...duties.values()]
}
