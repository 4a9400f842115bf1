import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { build, type Metafile, version } from 'esbuild'
import { assetsOf, copyAssets } from './bundle-assets.ts'
import { bundleNames } from './functions.ts'

export interface BundleOptions {
  /** Bundles to make; those of infra/functions.ts when absent. */
  readonly names?: readonly string[]
  /** Folder of the entry files `<name>.ts`. */
  readonly handlers?: string
  readonly outdir?: string
}

export interface Bundled {
  readonly name: string
  /** Folder that is uploaded as it is. */
  readonly dir: string
  /** What is loaded at a cold start; what is imported later lies in further files beside it. */
  readonly bytes: number
  readonly cached: boolean
}

interface Remembered {
  readonly inputs: Readonly<Record<string, string>>
  readonly bytes: number
}
type Cache = Record<string, Remembered>

const root = resolve(import.meta.dirname, '..')

/** Part of every hash: another compiler or other options make every bundle anew. */
const RECIPE = `esbuild ${version} recipe 3`

const BANNER = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);"

const hashOf = (file: string): string =>
  existsSync(file) ? createHash('sha256').update(RECIPE).update(readFileSync(file)).digest('base64url') : 'absent'

const readCache = (file: string): Cache => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Cache
  } catch {
    return {}
  }
}

const isFresh = (remembered: Remembered | undefined, output: string, hash: (file: string) => string): remembered is Remembered =>
  remembered !== undefined &&
  existsSync(output) &&
  Object.entries(remembered.inputs).every(([file, seen]) => hash(resolve(root, file)) === seen)

async function compile(entry: string, dir: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: entry },
    outdir: dir,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    alias: { '@aws-sdk/credential-provider-node': join(root, 'functions/adapters/dynamodb/credentials.ts') },
    minify: true,
    treeShaking: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    banner: { js: BANNER },
  })
  return metafile
}

/** Bytes of an output and of all that it imports at once; a dynamic import is not waited for. */
function bytesAtStart({ outputs }: Metafile, entry: string): number {
  const seen = new Set<string>()
  const visit = (path: string): number => {
    const output = outputs[path]
    if (!output || seen.has(path)) return 0
    seen.add(path)
    const next = output.imports.filter(({ kind }) => kind === 'import-statement')
    return next.reduce((sum, { path: imported }) => sum + visit(imported), output.bytes)
  }
  return visit(Object.keys(outputs).find((path) => path.endsWith(entry)) ?? '')
}

/**
 * Bundles the handlers, each into `<outdir>/<name>/index.mjs`. A bundle none of whose inputs changed is left as it is; the
 * hashes of the inputs are kept in `<outdir>/.cache.json`.
 * @throws when a handler is missing or does not compile.
 */
export async function bundleFunctions(options: BundleOptions = {}): Promise<Bundled[]> {
  const { names = bundleNames, handlers = join(root, 'functions/handlers'), outdir = join(root, 'dist/functions') } = options
  mkdirSync(outdir, { recursive: true })
  const cacheFile = join(outdir, '.cache.json')
  const cache = readCache(cacheFile)
  const hashes = new Map<string, string>()
  const hash = (file: string): string => {
    const known = hashes.get(file) ?? hashOf(file)
    hashes.set(file, known)
    return known
  }
  const made = await Promise.all(
    names.map(async (name): Promise<[Bundled, Remembered]> => {
      const dir = join(outdir, name)
      const output = join(dir, 'index.mjs')
      const seen = cache[name]
      if (isFresh(seen, output, hash)) return [{ name, dir, bytes: seen.bytes, cached: true }, seen]
      rmSync(dir, { recursive: true, force: true })
      const metafile = await compile(join(handlers, `${name}.ts`), dir)
      const bytes = bytesAtStart(metafile, 'index.mjs')
      copyAssets(name, root, dir)
      const inputs = Object.fromEntries(
        [...Object.keys(metafile.inputs), ...assetsOf(name)].map((file) => [
          relative(root, resolve(root, file)),
          hash(resolve(root, file)),
        ]),
      )
      return [
        { name, dir, bytes, cached: false },
        { inputs, bytes },
      ]
    }),
  )
  const fresh = made.filter(([{ cached }]) => !cached).map(([{ name }, remembered]) => [name, remembered] as const)
  if (fresh.length > 0) writeFileSync(cacheFile, JSON.stringify({ ...cache, ...Object.fromEntries(fresh) }))
  return made.map(([bundled]) => bundled)
}

if (import.meta.main) {
  for (const { name, bytes, cached } of await bundleFunctions()) {
    console.log(`${name.padEnd(28)} ${String(Math.ceil(bytes / 1024)).padStart(5)} KB${cached ? '' : '  new'}`)
  }
}
