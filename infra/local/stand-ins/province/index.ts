import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from '../../host/http/front.ts'
import { readBody } from '../../host/http/read-body.ts'
import { type Listening, standIn } from '../listen.ts'
import type { FaultPlan } from './faults.ts'
import { type Control, type Handled, type ProvinceOptions, province } from './province.ts'

export interface Province extends Listening, Control {}

/** Longer than anybody waits. */
const SLOW_MS = 30_000
/** What is held, as JSON; a POST with a plan of faults sets them, an empty one ends them. */
const CONTROL = '/__province'

/**
 * Stands for the superior system behind the interface that a form describes. Every rule that a province is known to refuse
 * by is kept, and on request it is slow, out of order, or loses answers, by a seed.
 */
export async function provinceStandIn(options: ProvinceOptions): Promise<Province> {
  const { handle, ...control } = province(options)
  const listening = await standIn((request, response) => {
    serve(request, response, handle, control).catch(() => response.destroy())
  })
  return { ...listening, ...control }
}

type Handle = ReturnType<typeof province>['handle']

/** One request, as the far side treats it. */
export async function serve(request: IncomingMessage, response: ServerResponse, handle: Handle, control: Control): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local')
  const body = (await readBody(request)) ?? Buffer.alloc(0)
  if (url.pathname === CONTROL) return steer(request, response, body, control)
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const handled = handle({ method: request.method ?? '', path: url.pathname, query: url.searchParams, headers, body })
  deliver(response, handled)
}

function deliver(response: ServerResponse, { answer, fault }: Handled): void {
  const write = () => {
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
  }
  if (fault === 'drop' || fault === 'lost') response.destroy()
  else if (fault === 'slow') setTimeout(write, SLOW_MS).unref()
  else write()
}

function steer(request: IncomingMessage, response: ServerResponse, body: Buffer, control: Control): void {
  if (request.method === 'POST') {
    const plan = JSON.parse(String(body) || '{}') as Partial<FaultPlan>
    control.setFaults(plan.share ? { seed: 1, ...plan, share: plan.share } : undefined)
  }
  json(response, 200, { calls: control.calls(), held: control.held() })
}
