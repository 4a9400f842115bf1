import { SERVICE } from './answers.ts'

/** An open page of a package. */
export interface OpenPage {
  text(): string
  /** Waits until the page shows what is asked for. */
  shows(what: string): Promise<void>
  /** Waits until the page no longer shows it. */
  hides(what: string): Promise<void>
  /** Presses the element with this id once it is there. */
  tap(id: string): Promise<void>
  /** Role and name of the element with this id. */
  spoken(id: string): string
}

/** What a walk saw: the text after each step, and accessible roles and names. */
export interface Seen {
  readonly screens: readonly string[]
  readonly levels: readonly string[]
}

export interface Walk {
  readonly page: string
  /** Code of the service that was scanned to come here. */
  readonly service: string | null
  /** Whether the platform's privacy agreement is given when it is asked for. */
  readonly consents: boolean
  go(page: OpenPage): Promise<Seen>
}

async function rate(page: OpenPage): Promise<Seen> {
  await page.shows('非常不满意')
  const screens = [page.text()]
  const levels = [5, 4, 3, 2, 1].map((level) => page.spoken(`level-${level}`))
  const steps = { 'level-2': '请选一项原因，或写一句话', 'indicator-208': '提交评价', submit: '已收到您的评价' }
  for (const [id, then] of Object.entries(steps)) {
    await page.tap(id)
    await page.shows(then)
    screens.push(page.text())
  }
  return { screens, levels }
}

const signIn = (outcome: string) => async (page: OpenPage) => {
  const missing = '请先同意《个人信息说明》'
  await page.shows(missing)
  await page.tap('agreement')
  await page.hides(missing)
  await page.tap('platform')
  await page.shows(outcome)
  return { screens: [page.text()], levels: [] }
}

const SIGN_IN = { page: 'pages/sign-in/index', service: null }

/** What a package can be made to do. */
export const WALKS = {
  rate: { page: 'pages/rate/index', service: SERVICE, consents: true, go: rate },
  'sign-in': { ...SIGN_IN, consents: true, go: signIn('已登录') },
  'sign-in-refused': { ...SIGN_IN, consents: false, go: signIn('没有同意隐私保护指引') },
} satisfies Record<string, Walk>

/** The walk of this name; throws when there is none. */
export function walkNamed(name: string | undefined): Walk {
  const walk = new Map<string, Walk>(Object.entries(WALKS)).get(name ?? '')
  if (!walk) throw new Error(`no such walk: ${name}`)
  return walk
}
