import type { Call, Request } from '../../../functions/adapters/superior/call.ts'
import { superiorSystem } from '../../../functions/adapters/superior/superior-system.ts'
import type { Clock } from '../../../functions/kernel/ports.ts'
import type { FaultPlan } from '../../../infra/local/stand-ins/province/faults.ts'
import { province } from '../../../infra/local/stand-ins/province/province.ts'
import { demoSettings } from '../../../infra/local/stand-ins/province/settings.ts'
import type { Form } from '../../../shared/domain/exchange/form.ts'

/** What went over the wire, in the order in which it went. */
export type Sniffed = Array<{ readonly url: string; readonly request: Request }>

const { own, provinceKey } = demoSettings()
export const settings = own

/** Our adapter and the far side, wired without a network: what would break or come too late is no answer at all. */
export function link(form: Form, clock: Clock, faults?: FaultPlan, keepsDefaults = false) {
  const secret = { ...own, provinceKey }
  const far = province({ form, secret, now: clock.now, keepsDefaults, ...(faults ? { faults } : {}) })
  const sniffed: Sniffed = []
  const call: Call = async (url, request) => {
    sniffed.push({ url: String(url), request })
    const { method, headers, body = '' } = request
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const incoming = { method, path: url.pathname, query: url.searchParams, headers: lower, body: Buffer.from(body) }
    const { fault, answer } = far.handle(incoming)
    return fault === 'drop' || fault === 'lost' || fault === 'slow' ? undefined : answer
  }
  const system = superiorSystem(form, own, { baseUrl: 'http://superior.test', call, clock })
  return { far, system, sniffed, call }
}
