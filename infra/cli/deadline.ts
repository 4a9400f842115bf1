import { parseArgs } from 'node:util'
import { calendar, profiles } from '../../shared/data/index.ts'
import { computeLimit, type LimitQuestion } from '../../shared/domain/policy/compute-limit.ts'
import type { PolicyProfile } from '../../shared/domain/policy/profile.ts'
import { REFUSALS } from '../../shared/domain/refusals.ts'

const USAGE = `用法：
  npm run deadline -- --profile lincang --rule default-rating --from 2026-09-24
  npm run deadline -- --from 2026-09-24 --days 5 --unit working|natural [--count-start-day] [--roll-over]`

const OPTIONS = {
  profile: { type: 'string' },
  rule: { type: 'string' },
  from: { type: 'string' },
  days: { type: 'string' },
  unit: { type: 'string' },
  'count-start-day': { type: 'boolean', default: false },
  'roll-over': { type: 'boolean', default: false },
} as const

const FIELDS: Readonly<Record<string, string>> = {
  from: '--from 应为存在的日期，写作 2026-09-24。',
  days: '--days 应为 0 到 3650 的整数。',
}

class Misuse extends Error {}

function parse() {
  try {
    return parseArgs({ options: OPTIONS, strict: true, allowPositionals: false }).values
  } catch {
    throw new Misuse('有无法识别或缺少取值的参数。')
  }
}

type Values = ReturnType<typeof parse>

function profileOf(id: string | undefined): PolicyProfile | undefined {
  const profile = profiles.find((entry) => entry.id === id)
  if (id !== undefined && !profile) throw new Misuse(`--profile 只能是 ${profiles.map((entry) => entry.id).join('、')}。`)
  return profile
}

function questionOf(values: Values, profile: PolicyProfile | undefined): LimitQuestion {
  if ((values.rule === undefined) === (values.days === undefined)) throw new Misuse('--rule 和 --days 要给一个，也只能给一个。')
  if (values.rule !== undefined) {
    if (!profile) throw new Misuse('用 --rule 时要用 --profile 指明本地规则。')
    if (values.unit || values['count-start-day'] || values['roll-over'])
      throw new Misuse('算法由规则决定，不能与 --rule 同时给出。')
    return { profile, rule: values.rule }
  }
  if (values.unit !== 'working' && values.unit !== 'natural')
    throw new Misuse('--unit 只能是 working（工作日）或 natural（自然日）。')
  const amount = /^\d+$/.test(values.days ?? '') ? Number(values.days) : Number.NaN
  return { span: { amount, unit: values.unit, countStartDay: values['count-start-day'], rollOver: values['roll-over'] } }
}

/** Prints the last day of a limit as one line of JSON; a refusal or misuse goes to stderr with exit code 1. */
function main(): void {
  const values = parse()
  const profile = profileOf(values.profile)
  const question = questionOf(values, profile)
  if (values.from === undefined) throw new Misuse('要用 --from 给出起算日期。')
  const answer = computeLimit({ ...question, calendar, from: values.from, chain: profile ? [profile.region] : [] })
  if (answer.ok) console.log(JSON.stringify(answer.value))
  else fail(FIELDS[String(answer.refusal.details?.field)] ?? `${answer.refusal.code} ${REFUSALS[answer.refusal.code].text}`)
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}

try {
  main()
} catch (error) {
  if (!(error instanceof Misuse)) throw error
  fail(`${error.message}\n${USAGE}`)
}
