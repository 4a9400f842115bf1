import { dictionary } from '../../../../shared/data/index.ts'
import type { Form } from '../../../../shared/domain/exchange/form.ts'
import type { SuperiorRecord, SuperiorStep } from '../../../../shared/domain/exchange/superior.ts'
import { rulesOf, writeStep } from '../../../../shared/domain/exchange/write.ts'
import type { Asked, Door, Incoming, Outgoing } from './door.ts'
import { type Fault, type FaultPlan, faultSource } from './faults.ts'
import { jsonDoor } from './json-door.ts'
import { type Held, ledger, SUCCESS } from './ledger.ts'
import { understand } from './message.ts'
import { xmlDoor } from './xml-door.ts'

export interface ProvinceOptions {
  readonly form: Form
  /** What both sides agreed on, with `provinceKey`, the private key of the far side. */
  readonly secret: Readonly<Record<string, string>>
  readonly now: () => number
  readonly faults?: FaultPlan
  /** What it held before. */
  readonly held?: readonly Held[]
  /** It never replaces a default by a rating. */
  readonly keepsDefaults?: boolean
}

/** What it does with a call: an answer, and how it goes wrong on the way. */
export interface Handled {
  readonly answer: Outgoing
  readonly fault?: Fault
}

export interface Control {
  held(): readonly Held[]
  /** Calls so far, and how many of them went wrong on purpose. */
  calls(): { readonly all: number; readonly wrong: number }
  setFaults(plan: FaultPlan | undefined): void
  /** Takes a step without the wire, for demo data of days gone by; what it says to it. */
  tell(step: SuperiorStep, record: SuperiorRecord): string
  /** Loses what it holds of a service, as a far side sometimes does. */
  forget(projectNo: string): void
}

/** The superior system as its interface document has it: strict, and on request unreliable. */
export function province(options: ProvinceOptions): Control & { handle(incoming: Incoming): Handled } {
  const { form, secret, now } = options
  const door: Door = form.lineage === 'txn-json' ? jsonDoor(form, secret, now) : xmlDoor(form, secret, now)
  const books = ledger(form, dictionary, options.held, options)
  let nextFault = options.faults ? faultSource(options.faults) : () => undefined
  let all = 0
  let wrong = 0
  const taken = (asked: Asked): Outgoing => {
    if (asked.path === form.dictionary.path && asked.operation === form.dictionary.operation) return norm(form, door)
    if (asked.path === form.list.path && asked.operation === form.list.operation) return listed(form, books.held(), asked, door)
    const message = understand(form, asked.path, asked.operation, asked.fields)
    return door.answer(message ? books.take(message) : '数据不合规范')
  }
  return {
    held: books.held,
    forget: books.forget,
    tell(step, record) {
      const { path, operation } = form.steps[step] ?? {}
      const written = writeStep(form, step, record)
      if (!path || !written?.ok) return written?.ok === false ? written.text : SUCCESS
      const message = understand(form, path, operation ?? '', Object.fromEntries(written.fields))
      return message ? books.take(message) : '数据不合规范'
    },
    calls: () => ({ all, wrong }),
    setFaults(plan) {
      nextFault = plan ? faultSource(plan) : () => undefined
    },
    handle(incoming) {
      const fault = nextFault()
      all += 1
      if (fault) wrong += 1
      if (fault === 'error') return { fault, answer: { status: 503, type: 'text/html', body: Buffer.from('<h1>503</h1>') } }
      if (fault === 'garbage')
        return { fault, answer: { status: 200, type: 'text/html', body: Buffer.from('<html>\ufffd<body>') } }
      if (fault === 'drop') return { fault, answer: { status: 500, type: '', body: Buffer.alloc(0) } }
      const asked = door.ask(incoming)
      const answer = 'status' in asked ? asked : taken(asked)
      return fault ? { fault, answer } : { answer }
    },
  }
}

function norm(form: Form, door: Door): Outgoing {
  const { level: levelName, code, text, core } = form.dictionary.fields
  const rows = dictionary.levels.flatMap(({ level, indicators }) =>
    indicators.map((one) => ({ [levelName]: String(level), [code]: one.code, [text]: one.text, [core]: one.core ? '1' : '0' })),
  )
  return door.answer(SUCCESS, { [form.dictionary.version]: dictionary.version }, { [form.dictionary.rows]: rows })
}

const SHOWN = ['projectNo', 'serviceNumber', 'level', 'assessTime', 'isDefault', 'effective']

/** The ratings of a day, a page of them, by the names in which they came; nothing of any person. */
function listed(form: Form, held: readonly Held[], { fields }: Asked, door: Door): Outgoing {
  const rules = (form.steps.rating?.fields ?? []).flatMap((set) => rulesOf(form, set))
  const day = String(fields[form.list.day])
  const rows = held.flatMap(({ rating, default: fallen, effective }) => {
    const message = rating ?? fallen
    if (!message || dayIn(form, Number(message.facts.assessTime)) !== day) return []
    const shown = rules.filter(({ from, name }) => SHOWN.includes(from ?? '') && message.raw[name] !== undefined)
    return [
      Object.fromEntries(
        shown.map(({ name, from, code }) => [
          name,
          from === 'effective' ? (form.codes[code ?? '']?.[String(effective)] ?? '') : (message.raw[name] ?? ''),
        ]),
      ),
    ]
  })
  const from = (Number(fields[form.list.page]) - 1) * form.list.pageSize
  return door.answer(SUCCESS, {}, { [form.list.rows]: rows.slice(from, from + form.list.pageSize) })
}

function dayIn(form: Form, at: number): string {
  const [yyyy = '', MM = '', dd = ''] = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10).split('-')
  return form.date.replace('yyyy', yyyy).replace('MM', MM).replace('dd', dd)
}
