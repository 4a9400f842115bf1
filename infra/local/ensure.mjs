/**
 * Before anything else: is this machine fit, and is what we need installed? Plain JavaScript, because it runs on whatever
 * Node the machine has (20 or newer); everything after it runs on the Node 24 that it has installed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const OLDEST = 20
const WANTED = 24
const SHIPPED = ['linux-x64', 'linux-arm64']

const major = Number(process.versions.node.split('.')[0])
const platform = `${process.platform}-${process.arch}`

/** @param {string} text */
function stop(text) {
  console.error(`\n${text}\n`)
  process.exit(1)
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>} */
const packagesIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {})

/** Whether everything in the lock file lies in node_modules in the right version. */
function isInstalled(lockFile) {
  const there = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(packagesIn(lockFile)).every(
    ([path, { version, optional }]) => path === '' || there[path]?.version === version || (optional && !there[path]),
  )
}

if (major < OLDEST)
  stop(`需要 Node.js ${OLDEST} 或更新的版本，这台机器上是 ${process.version}。请从 https://nodejs.org 安装后再试。`)
if (!SHIPPED.includes(platform) && major < WANTED) {
  stop(
    `在 ${platform} 上需要自己安装 Node.js ${WANTED} 或更新的版本（现在是 ${process.version}）。Linux x64 和 arm64 会自动安装。`,
  )
}

const lockFile = join(root, 'package-lock.json')
const mark = join(root, 'node_modules', '.installed')
const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
const known = existsSync(mark) ? readFileSync(mark, 'utf8') : ''

if (known !== wanted) {
  if (!isInstalled(lockFile)) {
    console.log('正在安装依赖，首次约需一两分钟……')
    const npm = process.env.npm_execpath
    const ci = ['ci', '--no-audit', '--no-fund']
    const done = npm
      ? spawnSync(process.execPath, [npm, ...ci], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', ci, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
    if (done.status !== 0) stop('依赖没有装好，原因见上。检查网络后再运行一次即可。')
  }
  writeFileSync(mark, wanted)
}

if (SHIPPED.includes(platform) && major < WANTED) {
  const shipped = spawnSync(join(root, 'node_modules', '.bin', 'node'), ['--version'], { encoding: 'utf8' })
  if (shipped.status !== 0 || !shipped.stdout.startsWith(`v${WANTED}.`)) {
    stop(`随依赖安装的 Node.js ${WANTED} 不能运行。请删除 node_modules 后再试，或自己安装 Node.js ${WANTED}。`)
  }
}
