import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { pageAddresses } from '../../infra/cli/page-addresses.ts'
import { PHONES } from '../../infra/local/demo/people.ts'
import { readCast } from '../../infra/local/host/local-page/cast.ts'
import { startHost } from '../../infra/local/start-host.ts'
import { openBrowser } from '../browser.ts'

/** Pictures of every page at 390 and 1280 px wide, into the ignored folder `screenshots/`. `--url` uses a running host. */
const { values } = parseArgs({
  options: { url: { type: 'string' }, data: { type: 'string' }, profile: { type: 'string', default: 'lincang' } },
})
const folder = join(import.meta.dirname, '../../screenshots', values.profile)
const WIDTHS = [390, 1280]
const CITIZEN = '10000000001'

interface Shot {
  readonly name: string
  readonly path: string | ((width: number) => string)
  /** The page that is shown, when `path` is not its own address. */
  readonly page?: string
  readonly phone?: string
  /** Brings the page into the state that is shown. */
  readonly prepare?: (page: Page) => Promise<unknown>
}

const choose = (level: number) => (page: Page) => page.locator(`#level-${level}`).click()

async function rateBadly(page: Page): Promise<void> {
  await choose(2)(page)
  await page.getByRole('checkbox').first().click()
  await page.locator('#submit').click()
  await page.locator('#receipt').waitFor()
}

async function addToIt(page: Page): Promise<void> {
  await choose(4)(page)
  await page.locator('#submit').click()
  await page.getByRole('link', { name: /^追加评价/ }).click()
  await page.getByRole('heading', { name: '现在看，这次服务您满意吗？' }).waitFor()
}

function shots(dataDir: string): Shot[] {
  const { services, windows } = readCast(dataDir)
  const [first = '', ...others] = services.map(({ code }) => `/s/${code}`)
  const unrated = (width: number) => others[WIDTHS.indexOf(width)] ?? ''
  const { staff, handler, lead, admin, operator, cardkeeper, reviewer } = PHONES
  return [
    { name: 'home', path: '/', page: 'pages/home/index' },
    { name: 'home-signed-in', path: '/', phone: CITIZEN },
    { name: 'rate', path: first, page: 'pages/rate/index' },
    { name: 'rate-good', path: first, prepare: choose(5) },
    { name: 'rate-bad', path: first, prepare: choose(2) },
    { name: 'rate-done', path: unrated, prepare: rateBadly },
    { name: 'window', path: `/q/${windows[0]?.code}` },
    { name: 'window-own', path: `/q/${windows[0]?.code}`, phone: CITIZEN },
    { name: 'unknown', path: `/s/${'A'.repeat(22)}` },
    { name: 'board', path: '/pages/board/index' },
    { name: 'sign-in', path: '/pages/sign-in/index' },
    { name: 'privacy', path: '/pages/privacy/index' },
    { name: 'progress', path: '/pages/progress/index' },
    {
      name: 'complaint',
      path: `/packages/citizen/complaint/index?${first.replace('/s/', 's=')}`,
      page: 'packages/citizen/complaint/index',
    },
    {
      name: 'protection',
      path: `/packages/citizen/protection/index?kind=reprisal&${first.replace('/s/', 's=')}`,
      page: 'packages/citizen/protection/index',
    },
    { name: 'look-up', path: '/pages/look-up/index' },
    {
      name: 'add-rating',
      path: (width) => others[2 + WIDTHS.indexOf(width)] ?? '',
      page: 'pages/add-rating/index',
      prepare: addToIt,
    },
    { name: 'score', path: '/packages/staff/score/index', phone: staff },
    { name: 'tickets', path: '/packages/staff/tickets/index', phone: handler },
    {
      name: 'ticket',
      path: '/packages/staff/tickets/index',
      page: 'packages/staff/ticket/index',
      phone: handler,
      prepare: openFirst(/^(联系核实|开始核实|定整改方式|记录整改|答复群众|回访)/, /staff\/ticket\/index/),
    },
    { name: 'ledger', path: '/packages/staff/ledger/index', phone: handler },
    { name: 'unit', path: '/packages/staff/unit/index', phone: lead },
    { name: 'desk', path: '/packages/point/desk/index', phone: staff },
    { name: 'phone', path: '/packages/point/phone/index', phone: operator },
    ...['cards', 'card', 'enter', 'import', 'count'].map((name) => ({
      name,
      path: `/packages/point/${name}/index`,
      phone: cardkeeper,
    })),
    { name: 'books', path: '/packages/point/books/index', phone: admin },
    { name: 'devices', path: '/packages/admin/devices/index', phone: admin },
    { name: 'kiosk', path: '/kiosk', page: 'packages/kiosk/evaluator/index' },
    { name: 'terminal', path: '/terminal', page: 'packages/kiosk/terminal/index' },
    { name: 'dashboard', path: '/packages/admin/dashboard/index', phone: admin },
    { name: 'admin-tickets', path: '/packages/admin/tickets/index', phone: admin },
    {
      name: 'admin-ticket',
      path: '/packages/admin/tickets/index',
      page: 'packages/admin/ticket/index',
      phone: admin,
      prepare: openFirst(/^查看，/, /admin\/ticket\/index/),
    },
    { name: 'protection-reports', path: '/packages/admin/protection/index', phone: admin },
    { name: 'supervision', path: '/packages/admin/supervision/index', phone: admin },
    { name: 'region-ledger', path: '/packages/admin/ledger/index', phone: admin },
    { name: 'reviews', path: '/packages/review/reviews/index', phone: reviewer },
    {
      name: 'review',
      path: '/packages/review/reviews/index',
      page: 'packages/review/review/index',
      phone: reviewer,
      prepare: openFirst(/^提意见，/, /review\/review\/index/),
    },
    { name: 'settlements', path: '/packages/review/settlements/index', phone: admin },
    {
      name: 'settlement',
      path: '/packages/review/settlements/index',
      page: 'packages/review/settlement/index',
      phone: admin,
      prepare: openFirst(/^裁定，/, /review\/settlement\/index/),
    },
    { name: 'looks', path: '/packages/admin/looks/index', phone: admin },
    { name: 'exports', path: '/packages/admin/exports/index', phone: admin },
    { name: 'rules', path: '/packages/admin/rules/index', phone: admin },
    { name: 'calendar', path: '/packages/admin/calendar/index', phone: admin },
    { name: 'staff', path: '/packages/admin/staff/index', phone: admin },
    { name: 'exchange', path: '/packages/admin/exchange/index', phone: admin },
    { name: 'exchange-files', path: '/packages/admin/exchange-files/index', phone: admin },
    { name: 'channels', path: '/packages/admin/channels/index', phone: admin },
    { name: 'signs', path: '/packages/admin/signs/index', phone: admin },
    { name: 'coverage', path: '/packages/admin/coverage/index', phone: admin },
  ]
}

const openFirst = (action: RegExp, address: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name: action }).locator('visible=true').first().click()
  await page.waitForURL(address)
  await page.getByRole('heading').nth(1).waitFor()
}

/** Pages of the mini-program that no shot shows. */
async function unseen(list: readonly Shot[]): Promise<string[]> {
  const shown = new Set(list.map(({ page, path }) => page ?? (typeof path === 'string' ? path.slice(1) : '')))
  return (await pageAddresses()).filter((address) => !shown.has(address))
}

async function take(browser: Browser, url: string, shot: Shot, width: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  if (shot.phone) {
    await page.goto(`${url}/__local`)
    await page.locator(`form:has(input[value="${shot.phone}"]) button`).first().click()
    await page.waitForURL((address) => !address.pathname.startsWith('/__local'))
  }
  await page.goto(`${url}${typeof shot.path === 'string' ? shot.path : shot.path(width)}`)
  await page.waitForLoadState('networkidle')
  await shot.prepare?.(page)
  await page.waitForLoadState('networkidle')
  const height = await page.evaluate(
    'Math.max(...[...document.querySelectorAll(".taro_page")].map((page) => page.scrollHeight), 0)',
  )
  await page.setViewportSize({ width, height: Math.min(Math.max(900, Number(height)), 6000) })
  await page.screenshot({ path: join(folder, `${shot.name}-${width}.png`) })
  await context.close()
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'screenshots-'))
const host = values.url ? undefined : await startHost({ profile: values.profile, port: 8070, dataDir, seed: true })
const browser = await openBrowser()
const list = shots(dataDir)
const fail = (what: string) => {
  console.error(what)
  process.exitCode = 1
}
for (const address of await unseen(list)) fail(`${address}: no shot shows it`)
for (const shot of list) {
  for (const width of WIDTHS) {
    await take(browser, values.url ?? host?.url ?? '', shot, width).catch((fault) => fail(`${shot.name} ${width}: ${fault}`))
  }
  console.log(shot.name)
}
await browser.close()
await host?.stop()
if (!values.data) rmSync(dataDir, { recursive: true })
