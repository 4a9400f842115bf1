import type { Applicant } from '../evaluation/service.ts'
import type { Finding, Ticket, TicketNote } from '../ticket/ticket.ts'

const FINDINGS: Readonly<Record<Finding, string>> = {
  founded: '属实',
  partly: '部分属实',
  unfounded: '不属实',
  unverifiable: '无法核实',
}

/** What was written last since it was asked for again (重办) or found otherwise (更正): what was done before is no part of it. */
function lastNote({ history }: Ticket, name: keyof TicketNote): string {
  const begun = history.findLastIndex(({ command }) => command === 'reopen' || command.startsWith('correct-'))
  return String(history.slice(begun + 1).findLast(({ note }) => note[name] !== undefined)?.note[name] ?? '')
}

/**
 * What the superior system gets as 整改反馈: what was found, what was done and what was answered. Names of the applicant and
 * numbers long enough to be somebody's are left out, and so is everybody who handled it.
 */
export function rectificationText(ticket: Ticket, applicant: Applicant): string {
  const { finding } = ticket
  const parts = [
    ['核实', finding ? FINDINGS[finding] : ''],
    ['整改', lastNote(ticket, 'measures')],
    ['依据', lastNote(ticket, 'ruleCited')],
    ['答复', lastNote(ticket, 'answer')],
  ]
  const text = parts.flatMap(([name, value]) => (value ? [`${name}：${value}`] : [])).join('；')
  const names = Object.values(applicant).filter((value) => value.length > 1)
  return names.reduce((rest, name) => rest.replaceAll(name, '＊'), text).replace(/\d{7,}[\dXx]?/g, '＊')
}
