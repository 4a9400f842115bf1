import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runInLanes, type Task } from './lanes.ts'

/**
 * Everything CI checks, two steps at a time; what a step says is shown when it has ended. The last line is `N passed, N failed`:
 * each tool run is one, each test of the test runner is one.
 */
interface Step extends Task {
  readonly command: readonly string[]
  /** A run of the test runner: its tests are counted one by one. */
  readonly tests?: true
}

const LANES = 2
const root = join(import.meta.dirname, '..')
const reports = join(root, 'dist/test-reports')
const vitest = (name: string, ...args: string[]): Step => ({
  name,
  command: [
    'vitest',
    'run',
    ...args,
    '--silent=passed-only',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${name}.json`)}`,
  ],
  tests: true,
})
const script = (name: string, ...args: string[]): Step => ({ name, command: ['npm', 'run', '-s', name, '--', ...args] })
const after = (step: Step, ...names: string[]): Step => ({ ...step, after: names })

/** In the order in which they begin: what fails fast, what others wait for, the long ones; the journeys have both lanes. */
const steps: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'directions between rooms', command: ['depcruise', 'shared', 'functions', 'infra', 'miniprogram/src', 'test'] },
  vitest('house', 'test/house'),
  // As the local host builds it, with its mark: the journeys need not build it again.
  { name: 'build:h5', command: ['node', '--disable-warning=ExperimentalWarning', 'infra/local/build/build-app.ts'] },
  script('synth'),
  script('build:weapp'),
  script('build:alipay'),
  vitest('unit', 'test/unit'),
  vitest('contract', 'test/contract', 'test/capacity'),
  vitest('simulation', 'test/simulation'),
  // Opens a place of its own, and takes the bundles as they are.
  after(vitest('integration', 'test/integration'), 'synth'),
  script('simulate', '--seeds', '12', '--days', '365'),
  vitest('conformance', 'test/conformance'),
  after(vitest('mini-program packages', 'test/mini'), 'build:weapp', 'build:alipay'),
  after(script('sizes'), 'build:h5', 'build:weapp', 'build:alipay', 'synth'),
]
const journeys = after(vitest('journeys', 'test/journeys', `--maxWorkers=${LANES}`), ...steps.map(({ name }) => name))

const chosen = process.argv.slice(2)
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
let passed = 0
let failed = 0
await runInLanes(
  [...steps, journeys].filter(({ name }) => chosen.length === 0 || chosen.includes(name)),
  LANES,
  async (step) => {
    const began = Date.now()
    process.stdout.write(`… ${step.name} running\n`)
    const { code, said } = await run(step.command)
    const counts = step.tests ? counted(step.name) : undefined
    const outcome = counts ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
    passed += outcome.passed
    failed += outcome.failed + (counts && code !== 0 && counts.failed === 0 ? 1 : 0)
    const end = `── ${step.name}: ${code === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - began) / 1000)} s`
    process.stdout.write(`\n── ${step.name}\n${said.trim()}\n${end}\n\n`)
  },
)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

/** @returns the exit code, and all that was written in the order it came. */
function run(command: readonly string[]): Promise<{ code: number; said: string }> {
  const [file = '', ...args] = command
  const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`, NO_COLOR: '1' }
  return new Promise((done) => {
    const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes))
    child.on('close', (code) => done({ code: code ?? 1, said: Buffer.concat(said).toString() }))
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
