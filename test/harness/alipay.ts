import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { answerTo } from './answers.ts'
import { commonJsCopy } from './commonjs-copy.ts'
import type { PackageRun } from './run-package.ts'
import { nodesOf, spoken, type TreeNode } from './spoken.ts'
import { until } from './until.ts'
import { walkNamed } from './walks.ts'

/**
 * Runs the Alipay package on a stand-in of `my`: no offline renderer of its templates exists, so what is looked at is the tree
 * that the page hands to the view. Prints one JSON line, see `PackageRun`.
 */
type Bag = Record<string, unknown>
type Handlers = Record<string, (...values: unknown[]) => unknown>

const world = globalThis as unknown as Bag
const root = commonJsCopy(process.argv[2] ?? '')
const load = createRequire(join(root, 'index.js'))
const walk = walkNamed(process.argv[3])
const PAGE = walk.page
const query = walk.service ? { qrCode: `https://hcp.test/s/${walk.service}` } : {}
const asked: string[] = []
const requests: PackageRun['requests'][number][] = []
const stored = new Map<string, unknown>()

interface RequestOptions {
  readonly method: string
  readonly url: string
  readonly data?: unknown
  success(response: unknown): void
}
interface Callbacks {
  success(result: unknown): void
  fail(fault: unknown): void
}
const parsed = (data: unknown): Record<string, unknown> | null =>
  typeof data === 'string' ? JSON.parse(data) : ((data as Record<string, unknown> | undefined) ?? null)

world.my = {
  canIUse: () => true,
  getSystemInfoSync: () => ({ platform: 'Android', windowWidth: 390, windowHeight: 844, pixelRatio: 2, version: '10.6.0' }),
  getAppIdSync: () => ({ appId: 'demo' }),
  getLaunchOptionsSync: () => ({ path: PAGE, query }),
  getStorageSync: ({ key }: { key: string }) => ({ data: stored.get(key) ?? null }),
  setStorageSync: ({ key, data }: { key: string; data: unknown }) => void stored.set(key, data),
  removeStorageSync: ({ key }: { key: string }) => void stored.delete(key),
  setNavigationBar: ({ success }: { success?: () => void }) => success?.(),
  pageScrollTo: ({ success }: { success?: () => void }) => success?.(),
  getPrivacySetting({ success }: Callbacks) {
    asked.push('getPrivacySetting')
    success({ needAuthorization: true })
  },
  openPrivacyContract({ success, fail }: Callbacks) {
    asked.push('openPrivacyContract')
    if (walk.consents) success({})
    else fail({ error: 11 })
  },
  getAuthCode({ success }: Callbacks) {
    asked.push('getAuthCode')
    success({ authCode: 'alipay-code' })
  },
  request({ method, url, data, success }: RequestOptions) {
    requests.push({ method, url, body: parsed(data) })
    const { status, body } = answerTo(method, url)
    setTimeout(() => success({ status, data: body, headers: {} }), 5)
    return { abort: () => undefined }
  },
}

let app: Handlers = {}
let definition: Handlers & { data?: Bag } = {}
const stack: unknown[] = []
world.App = (options: Handlers) => {
  app = options
}
world.Page = (options: Handlers) => {
  definition = options
}
world.Component = () => undefined
world.getApp = () => app
world.getCurrentPages = () => stack

/** Writes `value` at a path such as `root.cn[0].v`. */
function write(into: Bag, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter(Boolean)
  const last = keys.pop() ?? ''
  let at = into
  for (const [place, key] of keys.entries()) {
    at[key] ??= /^\d+$/.test(keys[place + 1] ?? last) ? [] : {}
    at = at[key] as Bag
  }
  at[last] = value
}

load(join(root, 'app.js'))
app.onLaunch?.call(app, { path: PAGE, query })
app.onShow?.call(app, {})
load(join(root, `${PAGE}.js`))
const data = structuredClone(definition.data ?? {}) as Bag
const page = {
  ...definition,
  data,
  route: PAGE,
  options: {},
  setData(changes: Bag, done?: () => void) {
    for (const [path, value] of Object.entries(changes)) write(data, path, value)
    done?.()
  },
} as unknown as Handlers
stack.push(page)
page.onLoad?.({})
page.onShow?.()
page.onReady?.()

const all = () => nodesOf(data.root as TreeNode | undefined)
const text = () =>
  all()
    .map(({ v }) => v ?? '')
    .join('')
const byId = (id: string) => all().find(({ uid }) => uid === id)
const templates = readFileSync(join(root, 'base.axml'), 'utf8')
const seen = await walk.go({
  text,
  shows: async (what) => void (await until(what, () => text().includes(what))),
  hides: async (what) => void (await until(`no ${what}`, () => !text().includes(what))),
  async tap(id) {
    const node = await until(id, () => byId(id))
    const target = { id: node.uid ?? node.sid, dataset: { sid: node.sid } }
    page.eh?.({ type: 'tap', detail: {}, timeStamp: Date.now(), target, currentTarget: target, stopPropagation: () => undefined })
  },
  spoken: (id) => spoken(templates, byId(id)),
})
console.log(JSON.stringify({ requests, asked, ...seen } satisfies PackageRun))
process.exit(0)
