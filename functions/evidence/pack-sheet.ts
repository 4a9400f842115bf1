import { civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import { numberOf } from '../../shared/domain/contact.ts'
import { indicatorText } from '../../shared/domain/evaluation/indicators.ts'
import { LEVEL_NAMES } from '../../shared/domain/evaluation/level.ts'
import { limitOf, type RuleName } from '../../shared/domain/policy/profile.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import { runningClock } from '../../shared/domain/ticket/clock.ts'
import { historyChain } from '../../shared/domain/ticket/history-chain.ts'
import type { Ticket, TicketEvent } from '../../shared/domain/ticket/ticket.ts'
import { CALL_BACK_NAMES, ORIGIN_NAMES, SATISFACTION_NAMES, STATE_NAMES, STEP_NAMES } from '../../shared/domain/ticket/wording.ts'
import { nameOf, placeNames } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import { profileOf, type Rules } from '../kernel/ports.ts'
import { weekdayName } from '../kernel/views.ts'
import type { PackSheet } from '../printing/ports.ts'
import type { TicketStore } from '../ticket/ports.ts'
import { noteWords } from './note-words.ts'
import type { Digest } from './ports.ts'
import { reviewLines } from './review-lines.ts'

export interface PackPorts {
  readonly tickets: Pick<TicketStore, 'get'>
  readonly directory: Directory
  readonly rules: Rules
  readonly digest: Digest
}

type Names = Readonly<Record<string, string>>
const PEOPLE: Names = { system: '系统', citizen: '群众', hotline: '12345 热线' }

/** All that stands in an evidence pack (R101), but for the pictures themselves. Who rated, and his number, are not in it. */
export async function packSheet(
  ticket: Ticket,
  reviews: readonly Review[],
  made: { readonly at: Instant; readonly by: string },
  ports: PackPorts,
): Promise<Omit<PackSheet, 'attachments'>> {
  const { rules, directory } = ports
  const chain = historyChain(ticket, ports.digest)
  return {
    number: ticket.number,
    organiser: rules.profile.organiser,
    madeAt: civilTime(made.at),
    madeBy: await nameOf(directory, 'staff', made.by),
    facts: await facts(ticket, ports),
    said: {
      level: ticket.level ? LEVEL_NAMES[ticket.level] : ORIGIN_NAMES[ticket.origin],
      reasons: ticket.codes.map((code) => indicatorText(rules.dictionary, code)),
      text: ticket.text,
    },
    history: await Promise.all(ticket.history.map((event, at) => step(event, chain[at] ?? '', ticket, ports))),
    reviews: reviews.map(reviewLines),
    hash: chain.at(-1) ?? '',
  }
}

async function facts(ticket: Ticket, { rules, directory }: PackPorts): Promise<PackSheet['facts']> {
  const { orgName, hallName, windowName } = await placeNames(directory, ticket)
  const className = profileOf(rules, ticket.profile).ticketClasses.find(({ id }) => id === ticket.class)?.name
  const all: Array<readonly [string, string | undefined]> = [
    ['来源', ORIGIN_NAMES[ticket.origin]],
    ['12345 工单号', ticket.hotline?.order],
    ['热线受理', ticket.hotline && civilTime(ticket.hotline.acceptedAt)],
    ['热线转来', ticket.hotline && civilTime(ticket.hotline.receivedAt)],
    ['事项', ticket.taskName],
    ['办件编号', ticket.projectNo],
    ['办理时间', civilTime(ticket.servedAt)],
    ['承办单位', orgName],
    ['大厅', hallName],
    ['窗口', windowName],
    ['收到时间', civilTime(ticket.openedAt)],
    ['评价方式', ticket.named ? '实名' : '匿名'],
    ['联系电话', ticket.contact && (numberOf(ticket.contact)?.masked ?? '保存期已过，已经清除')],
    ['现在的状态', STATE_NAMES[ticket.state]],
    ['问题类别', className],
    ['答复期限', limitText(ticket, rules)],
    ['答复时间', ticket.answeredAt === undefined ? undefined : civilTime(ticket.answeredAt)],
    ['回访', ticket.callBack && CALL_BACK_NAMES[ticket.callBack.outcome]],
    ['群众对整改结果', ticket.satisfaction && SATISFACTION_NAMES[ticket.satisfaction]],
  ]
  return all.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

function limitText(ticket: Ticket, rules: Rules): string {
  const profile = profileOf(rules, ticket.profile)
  if (!ticket.clock) return '还没有起算'
  const { due, provisional, legalDue, rule } = runningClock(ticket, profile, rules.calendar)
  const clause = limitOf(profile, rule as RuleName)?.clause
  const legal = legalDue ? `（法定 ${legalDue}，延期）` : ''
  return `${due} ${weekdayName(due)}${provisional ? '（暂定）' : ''}${legal}${clause ? `　${clause.document} ${clause.article}` : ''}`
}

async function step(
  { at, by, command, note }: TicketEvent,
  hash: string,
  ticket: Ticket,
  { rules, directory, tickets }: PackPorts,
): Promise<PackSheet['history'][number]> {
  const profile = profileOf(rules, ticket.profile)
  const named = async (kind: 'org' | 'staff', id: string | undefined) => (id ? await nameOf(directory, kind, id) : '')
  const names = {
    org: await named('org', note.org),
    to: await named('staff', note.to),
    step: profile.procedure.approvals.find(({ id }) => id === note.step)?.name ?? '',
    rung: profile.ladder.find(({ id }) => id === note.rung)?.name ?? '',
    ticket: note.ticket ? ((await tickets.get(note.ticket))?.number ?? note.ticket) : '',
  }
  return {
    at: civilTime(at),
    title: STEP_NAMES[command],
    by: PEOPLE[by] ?? (await nameOf(directory, 'staff', by)),
    words: noteWords(note, names),
    hash,
  }
}
