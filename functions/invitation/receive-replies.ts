import * as z from 'zod/mini'
import { addDays, civilDate, type Instant, parseCivilTime } from '../../shared/domain/calendar/civil.ts'
import { LEVEL_NAMES } from '../../shared/domain/evaluation/level.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { type Asked, answeredBy, heard } from '../../shared/domain/invitation/correspondence.ts'
import { type Reply, readReply } from '../../shared/domain/invitation/reply.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { RatingPorts } from '../evaluation/record-rating.ts'
import type { InvitationStore, Kept, MessageSender, Text } from './ports.ts'
import { rateByReply } from './rate-by-reply.ts'

export interface ReplyPorts extends RatingPorts {
  readonly invitations: InvitationStore
  readonly messages: MessageSender
}

/** A reply as the gateway passes it on (短信回复回调). It has no number of its own: what is alike in all is the same one. */
const passedOn = z.object({
  mobile: z.string().check(z.regex(/^(\+?86)?1\d{10}$/)),
  nationcode: z.optional(z.literal('86')),
  text: z.string().check(z.maxLength(1000)),
  /** Seconds since 1970. */
  time: z.number(),
})
type PassedOn = z.infer<typeof passedOn>

/** What follows from a reply: whether it was of no use, and what is said in return. */
export interface Dealt {
  readonly useless: boolean
  readonly answer?: Text
}

/** A number is remembered this long after it was last heard of. */
const REMEMBERED_DAYS = 210
const TRIES = 4

/**
 * Deals with replies in the order in which they were written: a level rates, or adds to, the service of the latest message;
 * 退订 stops further messages; anything else is explained once. What is not from a number that was written to is left
 * alone. The same reply again changes nothing. Refuses E1006 when it could not be dealt with now.
 */
export async function receiveReplies(
  replies: readonly unknown[],
  ports: ReplyPorts,
): Promise<Result<{ result: 0; errmsg: 'OK' }>> {
  const read = replies.flatMap((reply) => {
    const parsed = passedOn.safeParse(reply)
    return parsed.success ? [parsed.data] : []
  })
  let dealt = true
  for (const reply of read.sort((a, b) => a.time - b.time)) dealt = (await receiveReply(reply, ports)) && dealt
  return dealt ? ok({ result: 0, errmsg: 'OK' }) : refuse('E1006')
}

async function receiveReply(reply: PassedOn, ports: ReplyPorts): Promise<boolean> {
  const mobile = reply.mobile.slice(-11)
  const number = ports.keys.hash('phone', mobile)
  const message = `${number}:${reply.time}:${reply.text}`
  const id = ports.keys.hash('request', message)
  const at = Math.min(reply.time * 1000, ports.clock.now())
  for (let n = 0; n < TRIES; n += 1) {
    const seen = await ports.invitations.correspondence(number)
    const asked = answeredBy(seen.value, at)
    if (!asked || seen.value.heard.includes(id)) return true
    const dealt = await deal(readReply(reply.text), { asked, seen, number, message, at }, ports)
    if (!dealt) return false
    const stopped = seen.value.stopped || (dealt.answer?.name === 'stopped' ? true : false)
    const next = heard(seen.value, id, { stopped, explained: seen.value.explained || dealt.useless })
    if (!(await ports.invitations.keep(number, seen, next, forgetAt(ports.clock.now())))) continue
    const silent = seen.value.stopped || (dealt.useless && seen.value.explained)
    if (dealt.answer && !silent) await ports.messages.sendText(mobile, dealt.answer)
    return true
  }
  return false
}

interface Heard {
  readonly asked: Asked
  readonly seen: Kept
  readonly number: string
  readonly message: string
  readonly at: Instant
}

/** What follows from a reply; undefined when it has to be dealt with later. */
async function deal(reply: Reply, { asked, number, message, at }: Heard, ports: ReplyPorts): Promise<Dealt | undefined> {
  if (reply.kind === 'stop') return { useless: false, answer: { name: 'stopped', parts: [] } }
  const service = await ports.evaluations.get(asked.service)
  if (!service) return { useless: true }
  if (reply.kind === 'unclear') return { useless: true, answer: { name: 'unclear', parts: [service.taskName] } }
  const said = { level: reply.level, codes: [], text: reply.text }
  const origin = { source: 'user', channel: 'sms', at, rater: number, requestKey: message, named: false } as const
  const done = await rateByReply(service, said, origin, ports)
  if (!done.ok) return done.refusal.code === 'E1006' ? undefined : useless(service)
  const level = LEVEL_NAMES[reply.level]
  if (done.value.added) return { useless: false, answer: { name: 'added', parts: [service.taskName, level] } }
  const asksWhy = reply.level <= 2 && reply.text === ''
  return {
    useless: false,
    answer: asksWhy
      ? { name: 'reason', parts: [service.taskName, level, asked.token] }
      : { name: 'recorded', parts: [service.taskName, level] },
  }
}

const useless = ({ taskName }: Service): Dealt => ({ useless: true, answer: { name: 'closed', parts: [taskName] } })

const forgetAt = (now: Instant): Instant => parseCivilTime(`${addDays(civilDate(now), REMEMBERED_DAYS)} 00:00:00`) ?? now
