/** Mutation tests of the rules: `npm run mutate`. The score stands in test/README.md. */
export default {
  mutate: ['shared/domain/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignorePatterns: ['dist', 'miniprogram', 'infra', 'docs', '.data', '.cache', 'cdk.out', 'screenshots', 'test/journeys'],
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  disableTypeChecks: false,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  tempDirName: '.stryker-tmp',
}
