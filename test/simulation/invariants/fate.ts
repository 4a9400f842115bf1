import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { shanghaiDay } from '../second-opinion.ts'

const FOUND = ['verify-founded', 'verify-unfounded', 'correct-founded', 'correct-unfounded']
const DOING = ['triage-rectify', 'approve-rectify', 'reopen']
const EXPLAINING = ['triage-explain', 'approve-explain']

/** What became of a ticket, read from its history alone; undefined when it is counted nowhere. */
export interface Fate {
  readonly founded: boolean
  readonly explained: boolean
  readonly rectified: boolean
  readonly timing?: 'on time' | 'extended' | 'late' | 'without a limit'
  readonly called?: 'reached' | 'in vain' | 'nobody to call'
  /** What was said of each of the answers. */
  readonly said: readonly string[]
  /** The call-back, or a vain try that makes it, was not put through by the system. */
  readonly unplaced?: boolean
}

type Event = Ticket['history'][number]

/** How the call after an answer ended. */
function calledOf({ contact }: Ticket, since: readonly Event[]): Fate['called'] {
  const end = since.findLast(({ command }) => command === 'call-back' || command === 'close-anonymous')
  if (!end) return contact && 'sealed' in contact ? undefined : 'nobody to call'
  if (end.command === 'close-anonymous') return 'nobody to call'
  return end.note.reached ? 'reached' : 'in vain'
}

/** Each call that is noted by phone uses up the one that the system put through before it; what was before the answer is no call-back. */
function unplacedOf(since: readonly Event[], called: Fate['called']): boolean {
  let through = 0
  const bare = since.flatMap(({ command, note }) => {
    if (command === 'call') through = 1
    if (command !== 'miss-call' && command !== 'call-back') return []
    const isBare = note.method === 'phone' && through === 0
    through = 0
    return [isBare]
  })
  return called === 'reached' ? bare.at(-1) === true : called === 'in vain' && bare.includes(true)
}

function timingOf({ clock }: Pick<Ticket, 'clock'>, at: number): NonNullable<Fate['timing']> {
  const day = shanghaiDay(at)
  if (!clock) return 'without a limit'
  if (day > clock.due) return 'late'
  return clock.legalDue !== undefined && day > clock.legalDue ? 'extended' : 'on time'
}

const TIMINGS = ['late', 'extended', 'on time', 'without a limit'] as const

/** The worst of its answers, or of what it was too late for when its finding was put right. */
function worstOf(ticket: Ticket, answer: Event): Fate['timing'] {
  const before = (ticket.rounds ?? []).map((round) => timingOf(round, round.endedAt))
  return TIMINGS.find((timing) => [...before, timingOf(ticket, answer.at)].includes(timing))
}

/** What was said of each answer, read from the history alone: what the citizen says himself goes before what is noted from a call. */
function saidOf({ history }: Ticket): string[] {
  const answers = history.flatMap(({ command }, at) => (command === 'answer' ? [at] : []))
  return answers.flatMap((at, n) => {
    const since = history.slice(at, answers[n + 1])
    const said = ['rate-answer', 'call-back'].map((one) =>
      since.find(({ command, note }) => command === one && note.satisfaction),
    )
    return (said[0] ?? said[1])?.note.satisfaction ?? []
  })
}

/** The fate of a ticket that is neither void nor merged. What was asked for again, or corrected, has to be answered again. */
export function fateOf(ticket: Ticket): Fate {
  const { history } = ticket
  const finding = history.findLast(({ command }) => FOUND.includes(command))?.note.finding
  const founded = finding === 'founded' || finding === 'partly'
  const way = history.findLast(({ command }) => /^(triage|approve-r|approve-e|reopen|correct)/.test(command))?.command ?? ''
  const begun = history.findLastIndex(({ command }) => command === 'reopen' || command.startsWith('correct-'))
  const answered = history.findLastIndex(({ command }, at) => command === 'answer' && at > begun)
  const done = ['answering', 'answered', 'closed'].includes(ticket.state)
  const said = saidOf(ticket)
  const known = {
    said,
    founded,
    explained: founded && EXPLAINING.includes(way),
    rectified: founded && DOING.includes(way) && done,
  }
  const answer = history[answered]
  if (!answer) return known
  const since = history.slice(answered)
  const [timing, called] = [worstOf(ticket, answer), calledOf(ticket, since)]
  return { ...known, ...(timing ? { timing } : {}), ...(called ? { called } : {}), unplaced: unplacedOf(since, called) }
}

const LETTERS: Readonly<Record<string, string>> = {
  ...{ 'on time': 'o', extended: 'e', late: 'l', 'without a limit': 'n' },
  ...{ reached: 'c', 'in vain': 'u', 'nobody to call': 'z' },
  ...{ satisfied: 'g', fair: 'h', unsatisfied: 'b' },
}

/** A named one that was called and put right, explained, or not found true. */
export const isNamedDone = ({ named }: Ticket, { called, rectified, explained, founded }: Fate): boolean =>
  named && (called === 'reached' || called === 'in vain') && (rectified || explained || !founded)

/** The names under which a ticket is counted. */
export function told(ticket: Ticket): string[] {
  if (ticket.state === 'void') return []
  const origin = { rating: 't', complaint: 'k', finding: 'f' }[ticket.origin]
  if (ticket.state === 'merged') return [origin, `${origin}m`]
  const fate = fateOf(ticket)
  const letters = [
    ...(fate.founded ? ['f'] : []),
    ...(fate.explained ? ['x'] : []),
    ...(fate.rectified ? ['r'] : []),
    ...(fate.timing ? ['a'] : []),
    ...[fate.timing, fate.called, ...fate.said].flatMap((one) => LETTERS[one ?? ''] ?? []),
    ...(ticket.named ? ['p'] : []),
    ...(fate.unplaced ? ['w'] : []),
    ...ticket.history.flatMap(({ command }) => (command === 'rate-answer' ? ['s'] : [])),
    ...(isNamedDone(ticket, fate) ? ['q'] : []),
  ]
  return [origin, ...letters.map((letter) => origin + letter)]
}
