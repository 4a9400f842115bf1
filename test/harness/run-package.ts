import { execFile } from 'node:child_process'
import { join } from 'node:path'

/** What a run of a mini-program package saw. */
export interface PackageRun {
  /** Requests in order. */
  readonly requests: readonly { readonly method: string; readonly url: string; readonly body: Record<string, unknown> | null }[]
  /** Text on screen when opened, after the level was chosen, after the reason was chosen, after the rating was sent. */
  readonly screens: readonly string[]
  /** Accessible roles and names of the five levels. */
  readonly levels: readonly string[]
}

/** Opens the rating page of a built package in its own process, chooses 不满意 and a reason, submits; what it saw. */
export function runPackage(target: 'weapp' | 'alipay'): Promise<PackageRun> {
  const script = join(import.meta.dirname, `${target}.ts`)
  const built = join(import.meta.dirname, '../../dist', target)
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script, built],
      { timeout: 60_000 },
      (error, out, err) => {
        const line = out.trim().split('\n').at(-1)
        if (error || !line) reject(new Error(`${target}: ${error?.message ?? 'no output'}\n${err}`))
        else resolve(JSON.parse(line))
      },
    )
  })
}
