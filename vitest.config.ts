import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const path = (folder: string) => fileURLToPath(new URL(folder, import.meta.url))

/** Kinds of test by folder, with the time one test may take (seconds) and whether files may share a worker's modules. */
const kinds = [
  ['unit', 20, true],
  ['house', 60, true],
  ['simulation', 240, true],
  ['contract', 60, false],
  ['conformance', 120, true],
  ['capacity', 120, false],
  ['integration', 120, false],
  ['mini', 120, false],
  ['journeys', 180, false],
] as const

export default defineConfig({
  resolve: { alias: { '@shared': path('./shared'), '@': path('./miniprogram/src') } },
  test: {
    projects: kinds.map(([name, seconds, shared]) => ({
      extends: true as const,
      test: {
        name,
        include: [`test/${name}/**/*.test.{ts,tsx}`],
        pool: 'threads' as const,
        isolate: !shared,
        testTimeout: seconds * 1000,
        hookTimeout: seconds * 1000,
        globalSetup: name === 'journeys' ? [path('./test/journeys/support/build.ts')] : [],
      },
    })),
  },
})
