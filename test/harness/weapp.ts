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
 * Runs the WeChat package in WeChat's own component system: templates and styles go through its compilers, pages through its
 * renderer. Prints one JSON line, see `PackageRun`.
 */
type Bag = Record<string, unknown>
type Handlers = Record<string, (...values: unknown[]) => unknown>
interface Dom {
  readonly window: Bag & { readonly document: Document; readonly navigator: unknown }
}
const world = globalThis as unknown as Bag
const root = commonJsCopy(process.argv[2] ?? '')
const load = createRequire(join(root, 'index.js'))
const walk = walkNamed(process.argv[3])
const PAGE = walk.page
const query = walk.service ? { scene: encodeURIComponent(`s=${walk.service}`) } : {}
const asked: string[] = []
const requests: PackageRun['requests'][number][] = []

const { JSDOM } = createRequire(import.meta.url)('jsdom') as { JSDOM: new (html: string, options: Bag) => Dom }
const dom = new JSDOM('<!doctype html><body></body>', { url: 'https://mini.test/', pretendToBeVisual: true })
for (const name of [
  'document',
  'Element',
  'Event',
  'Node',
  'MutationObserver',
  'CustomEvent',
  'HTMLElement',
  'TouchEvent',
  'Text',
]) {
  world[name] = dom.window[name]
}
world.window = dom.window
Object.defineProperty(world, 'navigator', { value: dom.window.navigator, configurable: true })

interface RequestOptions {
  readonly method: string
  readonly url: string
  readonly data?: Record<string, unknown>
  success(response: unknown): void
}
interface Callbacks {
  success(result: unknown): void
  fail(fault: unknown): void
}
const stored = new Map<string, unknown>()
const screen = { windowWidth: 390, windowHeight: 844, screenWidth: 390, pixelRatio: 2 }
const device = { platform: 'devtools', language: 'zh_CN', SDKVersion: '3.7.0' }
world.wx = {
  canIUse: () => true,
  nextTick: (task: () => void) => setTimeout(task, 0),
  getSystemInfoSync: () => ({ ...screen, ...device }),
  getWindowInfo: () => screen,
  getAppBaseInfo: () => device,
  getDeviceInfo: () => device,
  getLaunchOptionsSync: () => ({ path: PAGE, query }),
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => stored.set(key, value),
  removeStorageSync: (key: string) => stored.delete(key),
  setNavigationBarTitle: ({ success }: { success?: () => void }) => success?.(),
  pageScrollTo: ({ success }: { success?: () => void }) => success?.(),
  getRandomValues: ({ length, success }: { length: number; success(result: unknown): void }) =>
    success({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }),
  requirePrivacyAuthorize({ success, fail }: Callbacks) {
    asked.push('requirePrivacyAuthorize')
    if (walk.consents) success({})
    else fail({ errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized' })
  },
  login({ success }: Callbacks) {
    asked.push('login')
    success({ code: 'wechat-code' })
  },
  request({ method, url, data, success }: RequestOptions) {
    requests.push({ method, url, body: data ?? null })
    const { status, body } = answerTo(method, url)
    setTimeout(() => success({ statusCode: status, data: body, header: {} }), 5)
    return { abort: () => undefined }
  },
}

const stack: unknown[] = []
let app: Handlers = {}
world.App = (options: Handlers) => {
  app = options
}
world.getApp = () => app
world.getCurrentPages = () => stack

interface Node {
  readonly dom: Element
  readonly instance: { readonly data: { readonly root?: TreeNode } }
  attach(parent: Element): void
  querySelector(selector: string): { dispatchEvent(name: string): void; readonly dom: Element } | undefined
}
const simulate = createRequire(import.meta.url)('miniprogram-simulate') as {
  load(path: string, tag: string, options: Bag): string
  render(id: string): Node
}

/** A page is a component whose life begins with its query. */
world.Page = ({ data, ...rest }: Bag & { data?: Bag }) => {
  const methods = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'function')) as Handlers
  const lifetimes = {
    attached(this: Bag) {
      Object.assign(this, { route: PAGE, options: query })
      stack.push(this)
      methods.onLoad?.call(this, query)
      methods.onShow?.call(this)
    },
    ready(this: Bag) {
      methods.onReady?.call(this)
    },
  }
  const component = world.Component as (definition: Bag) => void
  component({ data: data ?? {}, methods, lifetimes })
}

load(join(root, 'app.js'))
app.onLaunch?.call(app, { path: PAGE, query, scene: 1047 })
app.onShow?.call(app, {})
const page = simulate.render(simulate.load(join(root, PAGE), 'main', { rootPath: root }))
const parent = dom.window.document.createElement('div')
dom.window.document.body.appendChild(parent)
page.attach(parent)

const text = () => (page.dom.textContent ?? '').replace(/\s+/g, ' ')
const templates = readFileSync(join(root, 'base.wxml'), 'utf8')
const seen = await walk.go({
  text,
  shows: async (what) => void (await until(what, () => text().includes(what))),
  hides: async (what) => void (await until(`no ${what}`, () => !text().includes(what))),
  async tap(id) {
    const target = await until(id, () => page.querySelector(`#${id}`))
    target.dispatchEvent('tap')
  },
  spoken: (id) =>
    spoken(
      templates,
      nodesOf(page.instance.data.root).find(({ uid }) => uid === id),
    ),
})
console.log(JSON.stringify({ requests, asked, ...seen } satisfies PackageRun))
process.exit(0)
