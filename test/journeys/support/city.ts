import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { apiOf } from '../../../infra/local/demo/api.ts'
import { PHONES } from '../../../infra/local/demo/people.ts'
import { pusher } from '../../../infra/local/demo/push.ts'
import type { SchedulePart } from '../../../infra/local/host/assembly/parts.ts'
import { readCast } from '../../../infra/local/host/local-page/cast.ts'
import { DEMO_APPLICATION } from '../../../infra/local/stand-ins/secrets.ts'
import { type Host, startHost } from '../../../infra/local/start-host.ts'
import type { ServiceRecord } from '../../../shared/contract/schemas/exchange.ts'
import { readDirectory } from '../../../shared/data/directory/read.ts'
import { profiles } from '../../../shared/data/index.ts'
import { civilTime } from '../../../shared/domain/calendar/civil.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import { openBrowser } from '../../browser.ts'
import { freePort } from '../../harness/free-port.ts'

/** Tuesday 15 September 2026, 10:00 in Shanghai: two weeks before a holiday whose notice is known. */
export const BEGINNING = Date.UTC(2026, 8, 15, 2)
export const DAY = 86_400_000
export const { admin: ADMIN, handler: HANDLER, staff: STAFF } = PHONES

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }

/** A whole city on this machine, with a browser to walk through it. */
export interface City {
  readonly host: Host
  readonly url: string
  readonly profile: string
  readonly api: ReturnType<typeof apiOf>
  readonly system: { readonly application: string; readonly secret: string }
  /** Pushes a service of now at the first window, changed as asked. @returns its dynamic code. */
  push(change?: Partial<ServiceRecord>): Promise<string>
  record(change?: Partial<ServiceRecord>): ServiceRecord
  /** A window of the demo's handler: its printed code and its name. */
  readonly window: { readonly code: string; readonly name: string; readonly org: string }
  /** A fresh visitor; signed in with a demo number if one is given. */
  visit(path: string, options?: { wide?: boolean; phone?: string }): Promise<Page>
  /** Session token of a demo number. */
  token(phone: string): Promise<string>
  /**
   * Moves the clock forward; the jobs on the way run, and what follows from them. Daily reports and what is compared with
   * others every night are left out unless they are asked for.
   */
  later(ms: number, nights?: 'whole nights'): Promise<void>
  /** Everything that the functions have written down. */
  log(): string
  close(): Promise<void>
}

export async function openCity(profile: 'lincang' | 'linzi'): Promise<City> {
  const dataDir = mkdtempSync(join(tmpdir(), `city-${profile}-`))
  const host = await startHost({ profile, port: await freePort(), dataDir, seed: 'small', now: BEGINNING, quiet: true })
  // The demo's people have just signed in, and a number gets one code a minute.
  await host.clock.moveTo(BEGINNING + 300_000)
  const browser = await openBrowser()
  const api = apiOf(host.url)
  const system = { application: DEMO_APPLICATION, secret: host.running.backstage.secret.applications[DEMO_APPLICATION] ?? '' }
  const push = pusher(api, system, host.clock.now)
  const record = recorder(profile, dataDir, host.clock.now)
  const first = record()
  return {
    host,
    url: host.url,
    profile,
    api,
    system,
    record,
    push: async (change) => (await push([record(change)]))[0] ?? '',
    window: windowOf(profile, first.winno ?? ''),
    visit: (path, options) => visit(browser, host.url, path, options),
    token: (phone) => tokenOf(host.url, phone),
    async later(ms, nights) {
      const leaveOut = ({ input }: SchedulePart) => !nights && /export|reconcile|refresh/.test(JSON.stringify(input))
      await host.running.scheduler.moveTo(host.clock.now() + ms, leaveOut)
      await host.drained()
    },
    log: () => readFileSync(join(dataDir, 'functions.log'), 'utf8'),
    async close() {
      await browser.close()
      await host.stop()
      rmSync(dataDir, { recursive: true })
    },
  }
}

function windowOf(profile: 'lincang' | 'linzi', id: string) {
  for (const entry of readDirectory(profile)) {
    if (entry.kind === 'window' && entry.id === id) return { code: windowCode(id), name: entry.name, org: entry.org }
  }
  throw new Error(`no window ${id}`)
}

/** Records like the first of the demo's windows would push them, each with a case number of its own. */
function recorder(profile: 'lincang' | 'linzi', dataDir: string, now: () => number) {
  const entries = readDirectory(profile)
  const desk = readCast(dataDir).windows[0]?.code.slice(0, 8)
  const window = entries.find((entry) => entry.kind === 'window' && entry.id === desk)
  if (window?.kind !== 'window') throw new Error('the demo names no window')
  const matter = entries.find((entry) => entry.kind === 'matter' && entry.org === window.org)
  const clerk = entries.find((entry) => entry.kind === 'staff' && entry.org === window.org)
  if (!matter || !clerk) throw new Error('the first window has no matter or no staff')
  const region = profiles.find(({ id }) => id === profile)?.region.slice(0, 2)
  let count = 0
  const caseNumber = () => {
    count += 1
    return `${region}9${String(count).padStart(9, '0')}`
  }
  return (change: Partial<ServiceRecord> = {}): ServiceRecord => ({
    projectNo: caseNumber(),
    serviceNumber: 1,
    taskCode: matter.id,
    taskName: matter.name,
    serviceName: '办结',
    areaCode: window.region,
    orgcode: window.org,
    serviceTime: civilTime(now() - 60_000),
    userProp: '1',
    proStatus: '3',
    proChannel: '2',
    winno: window.id,
    proManager: clerk.id,
    ...change,
  })
}

async function visit(
  browser: Browser,
  url: string,
  path: string,
  { wide, phone }: { wide?: boolean; phone?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: wide ? DESK : PHONE,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  if (phone) {
    await page.goto(`${url}/__local`)
    await page.locator(`form:has(input[value="${phone}"]) button`).first().click()
    await page.waitForURL((address) => !address.pathname.startsWith('/__local'))
  }
  if (path !== '' || !phone) await page.goto(`${url}${path}`)
  return page
}

async function tokenOf(url: string, phone: string): Promise<string> {
  const answer = await fetch(`${url}/__local/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ phone }),
  })
  const token = /\\?"token\\?":\\?"([^"\\]+)/.exec(await answer.text())?.[1]
  if (!token) throw new Error('no token in the answer')
  return token
}
