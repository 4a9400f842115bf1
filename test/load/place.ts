import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClient } from '../../functions/adapters/dynamodb/client.ts'
import { directoryWriter } from '../../functions/adapters/dynamodb/directory-writer.ts'
import { bundleFunctions } from '../../infra/bundle.ts'
import { apiOf } from '../../infra/local/demo/api.ts'
import { variable } from '../../infra/local/demo/open-place.ts'
import { readAssembly } from '../../infra/local/host/assembly/read-assembly.ts'
import { REGION } from '../../infra/local/host/assembly/resolve.ts'
import { writeJson } from '../../infra/local/host/json-file.ts'
import { type RunningHost, runHost } from '../../infra/local/host/run-host.ts'
import { demoSecret } from '../../infra/local/stand-ins/secrets.ts'
import { CREDENTIALS } from '../../infra/local/stand-ins/signature.ts'
import { synthesize } from '../../infra/synth.ts'
import { readDirectory } from '../../shared/data/directory/read.ts'
import { freePort } from '../harness/free-port.ts'

export interface OpenedPlace {
  readonly host: RunningHost
  readonly api: ReturnType<typeof apiOf>
  /** Secrets of the business systems by their keys. */
  readonly applications: Readonly<Record<string, string>>
  /** What the functions have written to their log. */
  log(): string
  close(): Promise<void>
}

/**
 * A place as it is deployed, with its directory and nothing else: the bundles and the stacks on a host of their own, without
 * the pages. `now`: where its clock begins, in ms; the machine's time when absent. `systems`: more business systems.
 */
export async function openPlace(
  profile: 'lincang' | 'linzi',
  { now, systems = {} }: { now?: number; systems?: Record<string, string> } = {},
): Promise<OpenedPlace> {
  const dataDir = mkdtempSync(join(tmpdir(), `place-${profile}-`))
  const kept = demoSecret(join(dataDir, 'secret.json'))
  const applications = { ...kept.applications, ...systems }
  writeJson(join(dataDir, 'secret.json'), { ...kept, applications })
  await bundleFunctions()
  const { dir } = await synthesize({ city: profile, stage: 'local', regions: [REGION] })
  const host = await runHost({
    assembly: readAssembly(dir),
    app: dataDir,
    dataDir,
    port: await freePort(),
    warn: (text) => console.error(text),
    ...(now === undefined ? {} : { startAt: now }),
  })
  const client = openClient({ endpoint: host.backstage.databaseUrl, region: REGION, credentials: CREDENTIALS })
  await directoryWriter(client, variable(host, 'TABLE_DIRECTORY')).putAll(readDirectory(profile))
  client.destroy()
  return {
    host,
    api: apiOf(host.url),
    applications,
    log: () => (existsSync(join(dataDir, 'functions.log')) ? readFileSync(join(dataDir, 'functions.log'), 'utf8') : ''),
    async close() {
      await host.stop()
      rmSync(dataDir, { recursive: true })
    },
  }
}
