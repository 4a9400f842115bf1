import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleFunctions } from './bundle.ts'
import { architectureOf } from './context.ts'
import { deploymentsOf, repositoryRoot, type Settings, stackIdOf } from './deployment.ts'

export interface Assembly {
  readonly dir: string
  /** Paths of the templates of one region. */
  readonly templates: ReadonlyArray<{ readonly region: string; readonly data: string; readonly app: string }>
  readonly cached: boolean
}

/** What the templates are made from, besides the settings. */
const SOURCES = ['infra/*.ts', 'infra/{parts,stacks}/*.ts', 'shared/contract/**/*.ts', 'package-lock.json']

function fingerprintOf(settings: Settings): string {
  const hash = createHash('sha256').update(JSON.stringify([repositoryRoot, settings]))
  const bundles = globSync('*/index.mjs', { cwd: functionsDirOf(settings) }).map((file) => join(functionsDirOf(settings), file))
  const sources = globSync(SOURCES, { cwd: repositoryRoot }).map((file) => join(repositoryRoot, file))
  for (const file of [...bundles, ...sources].sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('base64url')
}

const functionsDirOf = (settings: Settings): string => settings.functionsDir ?? join(repositoryRoot, 'dist/functions')

const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

/**
 * Writes the cloud assembly of a city into `dist/cdk.out/<city>-<stage>`, with all checks as errors; needs no account and
 * no network. Left as it is when nothing it is made from has changed. The bundles must be there.
 * @throws when a check finds anything that infra/nag-exceptions.ts does not list.
 */
export async function synthesize(settings: Settings = {}): Promise<Assembly> {
  const deployments = deploymentsOf(settings)
  const { city, stage } = deployments[0] ?? { city: '', stage: '' }
  const dir = join(repositoryRoot, 'dist/cdk.out', `${city}-${stage}`)
  const templates = deployments.map((deployment) => ({
    region: deployment.region,
    data: join(dir, `${stackIdOf(deployment, 'data')}.template.json`),
    app: join(dir, `${stackIdOf(deployment, 'app')}.template.json`),
  }))
  const mark = join(dir, '.fingerprint')
  const fingerprint = fingerprintOf(settings)
  if (read(mark) === fingerprint) return { dir, templates, cached: true }
  rmSync(dir, { recursive: true, force: true })
  const { buildApp } = await import('./app.ts')
  buildApp(settings, dir).synth()
  writeFileSync(mark, fingerprint)
  return { dir, templates, cached: false }
}

/** Settings from the command line: `--city linzi --stage prod --region cn-northwest-1 --domain … --certificate …`. */
export function settingsFrom(args: readonly string[]): Settings {
  const text = { type: 'string' } as const
  const options = {
    city: text,
    stage: text,
    architecture: text,
    domain: text,
    certificate: text,
    restored: text,
    superiorUrl: text,
  } as const
  const { values } = parseArgs({ args: [...args], options: { ...options, region: { type: 'string', multiple: true } } })
  const { region, restored, architecture, ...plain } = values
  return {
    ...plain,
    ...architectureOf(architecture),
    ...(region ? { regions: region } : {}),
    ...(restored ? { restored: JSON.parse(restored) as NonNullable<Settings['restored']> } : {}),
  }
}

if (import.meta.main) {
  const bundles = await bundleFunctions()
  const { dir, templates, cached } = await synthesize(settingsFrom(process.argv.slice(2)))
  console.log(`${bundles.length} functions, ${templates.length} regions → ${dir}${cached ? ' (unchanged)' : ''}`)
}
