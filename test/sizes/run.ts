import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import budgets from '../house/budgets.json' with { type: 'json' }

/** Bytes of everything that is shipped; the last line is JSON. Fails when a budget of test/house/budgets.json is exceeded. */
const dist = join(import.meta.dirname, '../../dist')

const MADE_BY = { weapp: 'build:weapp', alipay: 'build:alipay', h5: 'build:h5', functions: 'bundle' } as const
const PROOF = { weapp: 'app.json', alipay: 'app.json', h5: 'index.html', functions: 'api-public/index.mjs' } as const
const missing = (Object.keys(MADE_BY) as Array<keyof typeof MADE_BY>).filter((name) => !existsSync(join(dist, name, PROOF[name])))
if (missing.length > 0) {
  console.error(`nothing to measure in dist yet; first: ${missing.map((name) => `npm run ${MADE_BY[name]}`).join(' && ')}`)
  process.exit(1)
}

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  )

const bytes = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0)

/** A mini-program's packages: what lies under a subpackage's root belongs to it, everything else to the main package. */
function packages(target: 'weapp' | 'alipay'): Record<string, number> {
  const folder = join(dist, target)
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  const roots: string[] = (app.subPackages ?? app.subpackages ?? []).map(({ root }: { root: string }) => root.replace(/\/$/, ''))
  const files = walk(folder).filter((file) => !file.endsWith('.map') && !file.endsWith('LICENSE.txt'))
  const inside = (root: string) => files.filter((file) => file.startsWith(join(folder, root, '/')))
  const main = files.filter((file) => !roots.some((root) => file.startsWith(join(folder, root, '/'))))
  return { main: bytes(main), ...Object.fromEntries(roots.map((root) => [root, bytes(inside(root))])) }
}

/** What a browser fetches before the rating page can be used: the page, its entry scripts and styles, and the page's chunk. */
function firstLoad(): number {
  const folder = join(dist, 'h5')
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => join(folder, file ?? ''))
  const chunks = walk(folder).filter((file) => /\.(js|css)$/.test(file) && !named.includes(file) && isRatingChunk(file))
  return [join(folder, 'index.html'), ...named, ...chunks].filter(existsSync).reduce((sum, file) => sum + compressed(file), 0)
}

const compressed = (file: string): number => brotliCompressSync(readFileSync(file)).byteLength

/** The rating page's own chunk, and the one it shares with other pages. */
const isRatingChunk = (file: string): boolean => /pages_rate|\/shared\./.test(file)

function functions(): Record<string, number> {
  const folder = join(dist, 'functions')
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return Object.fromEntries(names.map(({ name }) => [name, statSync(join(folder, name, 'index.mjs')).size]))
}

const sizes = { weapp: packages('weapp'), alipay: packages('alipay'), h5: { first: firstLoad() }, functions: functions() }
const limits = budgets.bytes
/** Both mini-programs are held to the same limits. */
const overPackage = (target: 'weapp' | 'alipay') =>
  Object.entries(sizes[target])
    .filter(([name, size]) => size > (name === 'main' ? limits.weappMain : limits.weappPackage))
    .map(([name, size]) => [`${target} ${name}`, size] as const)
const over = [
  ...overPackage('weapp'),
  ...overPackage('alipay'),
  ...Object.entries(sizes.h5).filter(([, size]) => size > limits.h5First),
  ...Object.entries(sizes.functions).filter(([, size]) => size > limits.function),
]
for (const [name, size] of over) console.error(`over budget: ${name} ${size}`)
console.log(JSON.stringify(sizes))
process.exitCode = over.length > 0 ? 1 : 0
