import type { Form } from '../../../shared/domain/exchange/form.ts'
import type { Sent, SuperiorSystem } from '../../superior/ports.ts'
import { NOT_SET_UP, SuperiorUnavailable } from '../../superior/ports.ts'
import type { Link, Settings } from './link.ts'
import { tokenXmlSystem } from './token-xml.ts'
import { txnJsonSystem } from './txn-json.ts'

/** The system that a form describes, under the settings of the deployment. One without its settings says so to every try. */
export function superiorSystem(form: Form, settings: Settings, link: Link): SuperiorSystem {
  const missing = form.secrets.filter((name) => !settings[name])
  if (missing.length > 0) return notSetUp(missing)
  return form.lineage === 'txn-json' ? txnJsonSystem(form, settings, link) : tokenXmlSystem(form, settings, link)
}

function notSetUp(missing: readonly string[]): SuperiorSystem {
  const text = `上级系统的对接参数没有配置：${missing.join('、')}`
  const sent: Sent = { acknowledged: false, next: 'later', code: NOT_SET_UP, text }
  const unavailable = () => Promise.reject(new SuperiorUnavailable(`not set up: ${missing.join(', ')}`))
  return { send: async () => sent, listDay: unavailable, dictionary: unavailable }
}
