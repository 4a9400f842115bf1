import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { Seen, WALKS } from './walks.ts'

/** What a run of a mini-program package saw. */
export interface PackageRun extends Seen {
  /** Requests in order. */
  readonly requests: readonly { readonly method: string; readonly url: string; readonly body: Record<string, unknown> | null }[]
  /** Calls to the platform about privacy and identity, in order. */
  readonly asked: readonly string[]
}

/** Opens a page of a built package in its own process and walks through it; what it saw. */
export function runPackage(target: 'weapp' | 'alipay', walk: keyof typeof WALKS): Promise<PackageRun> {
  const script = join(import.meta.dirname, `${target}.ts`)
  const built = join(import.meta.dirname, '../../dist', target)
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script, built, walk],
      { timeout: 60_000 },
      (error, out, err) => {
        const line = out.trim().split('\n').at(-1)
        if (error || !line) reject(new Error(`${target}: ${error?.message ?? 'no output'}\n${err}`))
        else resolve(JSON.parse(line))
      },
    )
  })
}
