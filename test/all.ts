import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Everything CI checks, one step after another, with progress. The last line is `N passed, N failed`: each tool run is one,
 * each test of the test runner is one.
 */
interface Step {
  readonly name: string
  readonly command: readonly string[]
  /** A run of the test runner: its tests are counted one by one. */
  readonly tests?: true
}

const root = join(import.meta.dirname, '..')
const reports = join(root, 'dist/test-reports')
const vitest = (name: string, ...folders: string[]): Step => ({
  name,
  command: [
    'vitest',
    'run',
    ...folders,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${name}.json`)}`,
  ],
  tests: true,
})
const script = (name: string, ...args: string[]): Step => ({ name, command: ['npm', 'run', '-s', name, '--', ...args] })

const steps: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'directions between rooms', command: ['depcruise', 'shared', 'functions', 'infra', 'miniprogram/src', 'test'] },
  vitest('house', 'test/house'),
  vitest('unit', 'test/unit'),
  vitest('simulation', 'test/simulation'),
  vitest('conformance', 'test/conformance'),
  vitest('contract', 'test/contract', 'test/capacity'),
  script('simulate', '--seeds', '20', '--days', '365'),
  script('capacity'),
  script('build:h5'),
  script('build:weapp'),
  script('build:alipay'),
  script('synth'),
  script('sizes'),
  vitest('mini-program packages', 'test/mini'),
  vitest('integration', 'test/integration'),
  vitest('journeys', 'test/journeys'),
]

const chosen = process.argv.slice(2)
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
let passed = 0
let failed = 0
for (const step of steps.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  const began = Date.now()
  process.stdout.write(`\n── ${step.name}\n`)
  const code = await run(step.command)
  const counts = step.tests ? counted(step.name) : undefined
  const outcome = counts ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  passed += outcome.passed
  failed += outcome.failed + (counts && code !== 0 && counts.failed === 0 ? 1 : 0)
  process.stdout.write(`── ${step.name}: ${code === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - began) / 1000)} s\n`)
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

function run(command: readonly string[]): Promise<number> {
  const [file = '', ...args] = command
  const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`, FORCE_COLOR: '0' }
  return new Promise((done) => {
    spawn(file, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).on('close', (code) => done(code ?? 1))
  })
}

function counted(name: string): { passed: number; failed: number } | undefined {
  try {
    const report = JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'))
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0),
    }
  } catch {
    return undefined
  }
}
