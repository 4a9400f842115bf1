import { defineConfig } from 'vitest/config'

/** The tests that mutants of `shared/domain` have to survive: those of the rules and of the data, without the simulation. */
export default defineConfig({
  test: {
    include: ['test/unit/domain/**/*.test.ts', 'test/unit/data/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
  },
})
