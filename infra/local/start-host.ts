import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { framePolicy } from '../parts/frame.ts'
import { prepare } from './build/prepare.ts'
import { noProgress, type Progress } from './build/progress.ts'
import { DEMO_DAYS, type SeedSize, seedDemo } from './demo/seed-demo.ts'
import { openEngine } from './engine/engine.ts'
import { writeJson } from './host/json-file.ts'
import { type RunningHost, runHost } from './host/run-host.ts'

export interface HostOptions {
  /** A place of shared/data: lincang, linzi. */
  readonly profile: string
  readonly port: number
  readonly dataDir: string
  /** Demo data at the first start: the whole, a small part for tests, or none. */
  readonly seed: boolean | 'small'
  /** Instant at which the demo clock of a new data folder stands, in ms; the machine's own time when absent. */
  readonly now?: number
  /** Nothing is printed. */
  readonly quiet?: boolean
  readonly progress?: Progress
  /** Interface to listen on; the loopback when absent. */
  readonly host?: string
}

export interface Host {
  readonly url: string
  readonly clock: RunningHost['clock']
  /** Resolves when every stream consumer has had everything. */
  drained(): Promise<void>
  stop(): Promise<void>
  readonly running: RunningHost
}

/** Lies in a data folder while its demo data are being made; a folder that still has it is made anew. */
const SEEDING = 'seeding.json'
const DAY = 86_400_000

/**
 * Builds what has changed, opens the data folder, with demo data at the first start, and runs everything in this process.
 * @throws DataFolderInUse when another host runs on the folder.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { profile, port, host, progress = noProgress } = options
  const dataDir = resolve(options.dataDir)
  const { app, assembly } = await prepare(profile, progress)
  const warn = options.quiet ? () => undefined : (text: string) => console.error(text)
  if (existsSync(join(dataDir, SEEDING))) await emptyUnused(dataDir)
  const size: SeedSize | undefined = options.seed === true ? 'whole' : options.seed || undefined
  const seeding = size !== undefined && isEmpty(dataDir)
  const end = options.now ?? Date.now()
  const startAt = seeding ? end - DEMO_DAYS[size] * DAY : end
  const running = await progress('打开数据', async () => {
    const opened = await runHost({
      assembly,
      app,
      framePolicy: framePolicy(profile),
      dataDir,
      port,
      warn,
      startAt,
      ...(host ? { host } : {}),
    })
    if (seeding) writeJson(join(dataDir, SEEDING), { profile, since: end })
    return opened
  })
  if (seeding) {
    await progress('生成演示数据', (say) => seedDemo({ host: running, profile, dataDir, size, end, say })).catch(
      async (error) => {
        await running.stop()
        throw error
      },
    )
    if (options.now === undefined) await running.scheduler.moveTo(Math.max(Date.now(), running.clock.now()))
    rmSync(join(dataDir, SEEDING))
  }
  const { url, clock, drained, stop } = running
  return { url, clock, drained, stop, running }
}

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

/** Empties a folder whose demo data were left half made. @throws DataFolderInUse when a host is making them right now. */
async function emptyUnused(folder: string): Promise<void> {
  const engine = await openEngine(join(folder, 'leveldb'))
  await engine.close()
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
}
