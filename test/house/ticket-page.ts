import { REFUSALS, type RefusalCode } from '../../shared/domain/refusals.ts'
import { REVIEW_STATES, REVIEW_TRANSITIONS } from '../../shared/domain/review/transitions.ts'
import { TICKET_STATES, TICKET_TRANSITIONS } from '../../shared/domain/ticket/transitions.ts'
import { read } from './files.ts'
import { statePage } from './state-page.ts'

export const TICKET_PAGE = 'docs/ticket.md'

/** What the place's rules ask for beyond the state: the refusals of `missing.ts`, with their sentences. */
function asked(): string {
  const codes = [...new Set(read('shared/domain/ticket/missing.ts').match(/E3\d{3}/g))].sort() as RefusalCode[]
  return ['| 编号 | 说的话 |', '|---|---|', ...codes.map((code) => `| ${code} | ${REFUSALS[code].text} |`)].join('\n')
}

/** The parts of the page that are made from the code, by the names of their places in it. */
const parts: Readonly<Record<string, () => string>> = {
  ticket: () =>
    statePage({ states: TICKET_STATES, table: TICKET_TRANSITIONS, source: read('shared/domain/ticket/transitions.ts') }),
  asked,
  review: () =>
    statePage({ states: REVIEW_STATES, table: REVIEW_TRANSITIONS, source: read('shared/domain/review/transitions.ts') }),
}

/** The page with its made parts as the code is now; what people wrote around them stays. */
export const withMadeParts = (page: string): string =>
  Object.entries(parts).reduce((text, [name, make]) => {
    const place = new RegExp(`(<!-- made: ${name} -->\\n)[\\s\\S]*?(<!-- end: ${name} -->)`)
    if (!place.test(text)) throw new Error(`${TICKET_PAGE} has no place for ${name}`)
    return text.replace(place, (_, begin: string, end: string) => `${begin}\n${make()}\n\n${end}`)
  }, page)
