import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listen } from '../stand-ins/listen.ts'
import { objectStore } from '../stand-ins/objects.ts'
import type { Assembly } from './assembly/read-assembly.ts'
import { demoClock } from './clock.ts'
import { frontServer } from './http/front.ts'
import { routeTable } from './http/route-table.ts'
import { staticFiles } from './http/static-files.ts'
import { localPage } from './local-page/local-page.ts'
import { ownBundles } from './own-bundles.ts'
import { runFunctions } from './run-functions.ts'
import { type Scheduler, startScheduler } from './schedules/scheduler.ts'
import { type Backstage, OBJECTS, startBackstage } from './start-backstage.ts'
import { type Consumers, startConsumers } from './streams/consumers.ts'

export interface RunOptions {
  readonly assembly: Assembly
  /** Folder of the built app. */
  readonly app: string
  /** Content security policy of the app's files: who may show them in a frame. */
  readonly framePolicy?: string
  readonly dataDir: string
  readonly port: number
  /** Interface to listen on; the loopback when absent. */
  readonly host?: string
  readonly warn: (text: string) => void
  /** First pause before a failed delivery is tried again, in ms. */
  readonly pause?: number
  /** Where a data folder without a clock begins, in ms. */
  readonly startAt?: number
}

/** A running host. */
export interface RunningHost {
  readonly url: string
  readonly clock: { now(): number; moveTo(instant: number): Promise<void> }
  readonly backstage: Backstage
  readonly scheduler: Scheduler
  readonly consumers: Consumers
  readonly assembly: Assembly
  /** Resolves when every consumer has had everything. */
  drained(): Promise<void>
  stop(): Promise<void>
}

/**
 * Runs what the synthesized stacks describe on this machine: the very bundles, the routes, the streams, the schedules.
 * @throws DataFolderInUse when another host runs on the folder.
 */
export async function runHost(options: RunOptions): Promise<RunningHost> {
  const dataDir = resolve(options.dataDir)
  mkdirSync(dataDir, { recursive: true })
  const clock = demoClock(join(dataDir, 'clock.json'), options.startAt)
  const url = `http://localhost:${options.port}`
  const { assembly, warn } = options
  const backstage = await startBackstage(dataDir, assembly, url, clock.now, warn)
  const around = { offset: clock.offset, environment: backstage.environment }
  const functions = runFunctions(
    ownBundles(options.assembly.functions, join(dataDir, 'bundles')),
    around,
    join(dataDir, 'functions.log'),
  )
  const { invoke } = functions
  const { streams } = backstage.database
  const shared = { folder: dataDir, invoke, warn }
  const consumers = startConsumers({
    ...shared,
    streams,
    mappings: assembly.mappings,
    now: clock.now,
    pause: options.pause ?? 200,
  })
  const scheduler = startScheduler({ ...shared, schedules: assembly.schedules, clock, drained: consumers.drained })
  const server = frontServer({
    routes: routeTable(assembly.routes),
    invoke,
    now: clock.now,
    files: staticFiles(options.app, options.framePolicy),
    local: {
      [OBJECTS]: objectStore(join(dataDir, 'objects'), OBJECTS, clock.now),
      '/__local': localPage({
        url,
        dataDir,
        clock,
        scheduler,
        consumers,
        sms: backstage.sms,
        platformMessages: backstage.platformMessages,
        replyToken: backstage.secret.sms.replyToken,
      }),
    },
    warn,
  })
  const front = await listen(server, options.port, options.host).catch(async (error) => {
    await stopAll([scheduler, consumers, functions], backstage)
    throw error
  })
  return {
    url,
    clock: { now: clock.now, moveTo: scheduler.moveTo },
    backstage,
    scheduler,
    consumers,
    assembly,
    drained: consumers.drained,
    async stop() {
      await front.close()
      await stopAll([scheduler, consumers, functions], backstage)
    },
  }
}

async function stopAll(parts: ReadonlyArray<{ stop(): Promise<void> }>, backstage: Backstage): Promise<void> {
  for (const part of parts) await part.stop()
  await backstage.close()
}
