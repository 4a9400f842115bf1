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
 * What the superior system gets as 整改反馈: what was found, what was done and what was answered. Names of applicants and
 * numbers long enough to be somebody's are left out, and so is everybody who handled it.
 */
export function rectificationText(ticket: Ticket, isName: (piece: string) => boolean): string {
  const { finding } = ticket
  const parts = [
    ['核实', finding ? FINDINGS[finding] : ''],
    ['整改', lastNote(ticket, 'measures')],
    ['依据', lastNote(ticket, 'ruleCited')],
    ['答复', lastNote(ticket, 'answer')],
  ]
  const text = parts.flatMap(([name, value]) => (value ? [`${name}：${value}`] : [])).join('；')
  return text.replace(NUMBER, '＊').replace(STRETCH, (stretch) => withoutNames([...stretch], isName))
}

/** A phone number, or that of a certificate with its letters. */
const NUMBER = /[\dA-Za-z]*\d{7}[\dA-Za-z]*/g

/** What a name may be part of: letters and what stands between the parts of a name, up to the next mark of a sentence. */
const STRETCH = /[\p{L}\p{M}\p{N}\s.·•‧∙⋅・⸱()（）]+/gu

/** Letters that a name has at least and at most. */
const [SHORTEST, LONGEST] = [2, 60]

function withoutNames(stretch: readonly string[], isName: (piece: string) => boolean): string {
  let shown = ''
  for (let at = 0; at < stretch.length; ) {
    let end = Math.min(stretch.length, at + LONGEST)
    while (end >= at + SHORTEST && !isName(stretch.slice(at, end).join(''))) end -= 1
    const hidden = end >= at + SHORTEST
    shown += hidden ? '＊' : stretch[at]
    at = hidden ? end : at + 1
  }
  return shown
}
