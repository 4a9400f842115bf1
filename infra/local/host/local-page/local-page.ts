import type { IncomingMessage, ServerResponse } from 'node:http'
import { calendar } from '../../../../shared/data/index.ts'
import { firstWorkingDay } from '../../../../shared/domain/calendar/calendar.ts'
import { addDays, civilDate, civilTime, isCivilDate, parseCivilTime } from '../../../../shared/domain/calendar/civil.ts'
import type { PlatformMessage } from '../../stand-ins/platform-messages.ts'
import type { SmsStandIn } from '../../stand-ins/sms.ts'
import type { DemoClock } from '../clock.ts'
import { type Handle, json } from '../http/front.ts'
import { readBody } from '../http/read-body.ts'
import type { Scheduler } from '../schedules/scheduler.ts'
import type { Consumers } from '../streams/consumers.ts'
import { type CastRole, ROLES, readCast } from './cast.ts'
import { post, signIn } from './sign-in.ts'
import { enterView, failedView, localView } from './view.ts'

export interface LocalPageParts {
  readonly url: string
  readonly dataDir: string
  readonly clock: DemoClock
  readonly scheduler: Scheduler
  readonly consumers: Consumers
  readonly sms: SmsStandIn
  /** What was sent through other platforms, newest first. */
  readonly platformMessages: () => readonly PlatformMessage[]
  /** The part of the address to which the gateway passes replies on. */
  readonly replyToken: string
}

/** Answers what changes something; returns the address to go to, or a page of its own. */
type Change = (fields: URLSearchParams) => Promise<{ readonly goTo: string } | { readonly page: string }>

const BACK = { goTo: '/__local' }

/** `/__local`: the clock, signing in as a role, and a look behind the scenes. Changes only by POST from the same origin. */
export function localPage(parts: LocalPageParts): Handle {
  const { clock, scheduler, consumers, sms } = parts
  const enter = signIn(parts.url, sms, clock.now)
  const changes: Record<string, Change> = {
    '/__local/clock': async (fields) => {
      await scheduler.moveTo(target(fields, clock.now()))
      await consumers.drained()
      return BACK
    },
    '/__local/jobs': async (fields) => {
      await scheduler.runNow(fields.get('id') ?? '')
      await consumers.drained()
      return BACK
    },
    '/__local/reply': async (fields) => {
      const [mobile, text] = [fields.get('phone'), fields.get('text')]
      const reply = { mobile, nationcode: '86', text, time: Math.floor(clock.now() / 1000) }
      await post(`${parts.url}/api/gateway/sms-replies/${parts.replyToken}`, reply)
      await consumers.drained()
      return BACK
    },
    '/__local/sign-in': async (fields) => {
      const person = readCast(parts.dataDir).people.find(({ phone }) => phone === fields.get('phone'))
      const role: CastRole = person?.role ?? 'citizen'
      return { page: enterView(await enter(fields.get('phone') ?? ''), ROLES[role].page) }
    },
  }
  return async (request, response, url) => {
    const change = changes[url.pathname]
    if (change && request.method === 'POST') return answerChange(change, request, response)
    const seen = { messages: sms.messages(), platformMessages: parts.platformMessages() }
    const facts = { now: clock.now(), ...seen, lags: consumers.lags(), schedules: scheduler.schedules }
    if (url.pathname === '/__local/sms') return json(response, 200, { messages: facts.messages })
    if (url.pathname === '/__local/state') return json(response, 200, { ...facts, time: civilTime(facts.now) })
    sendPage(response, 200, localView({ ...facts, cast: readCast(parts.dataDir) }))
  }
}

async function answerChange(change: Change, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origin, host } = request.headers
  if (origin && new URL(origin).host !== host) return sendPage(response, 403, failedView('这个请求来自别的网站。'))
  try {
    const result = await change(new URLSearchParams(String(await readBody(request))))
    if ('page' in result) return sendPage(response, 200, result.page)
    response.writeHead(303, { location: result.goTo }).end()
  } catch (error) {
    sendPage(response, 409, failedView(error instanceof Error ? error.message : String(error)))
  }
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page)
}

/** Where the clock is to go. A day ahead keeps the time of day; a date stands for nine in the morning. */
function target(fields: URLSearchParams, now: number): number {
  const today = civilDate(now)
  const time = civilTime(now).slice(11)
  const on = (date: string, at = time) => parseCivilTime(`${date} ${at}`) ?? now
  const by = fields.get('by')
  const date = fields.get('date') ?? ''
  if (by === 'day') return on(addDays(today, 1))
  if (by === 'week') return on(addDays(today, 7))
  if (by === 'working-day') return on(firstWorkingDay(calendar, addDays(today, 1), []), '09:00:00')
  if (by === 'date' && isCivilDate(date)) return Math.max(on(date, '09:00:00'), now)
  const instant = Number(fields.get('instant'))
  if (by === 'instant' && Number.isFinite(instant)) return instant
  throw new RangeError('请选一个日期')
}
