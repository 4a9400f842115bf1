import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../../deployment.ts'
import { fingerprint } from './fingerprint.ts'

const SOURCES = ['miniprogram/**', 'shared/{contract,domain,data}/**', 'package-lock.json']

/**
 * Builds the H5 app into `dist/h5` unless nothing it is made from has changed.
 * @returns whether it was built. @throws with the last lines of the compiler when it fails.
 */
export async function buildApp(root: string): Promise<boolean> {
  const folder = join(root, 'dist', 'h5')
  const mark = join(root, 'dist', '.h5-fingerprint')
  const wanted = fingerprint(root, SOURCES, 'h5 1')
  if (existsSync(join(folder, 'index.html')) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return false
  mkdirSync(join(root, 'dist'), { recursive: true })
  await compile(root, join(root, 'dist', 'h5-build.log'))
  writeFileSync(mark, wanted)
  return true
}

async function compile(root: string, logPath: string): Promise<void> {
  const log = createWriteStream(logPath)
  const taro = join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const child = spawn(process.execPath, [taro, 'build', '--type', 'h5'], {
    cwd: join(root, 'miniprogram'),
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: 'h5' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false })
  const [code] = await once(child, 'close')
  await new Promise((resolve) => log.end(resolve))
  if (code === 0 && existsSync(join(root, 'dist', 'h5', 'index.html'))) return
  const lines = readFileSync(logPath, 'utf8').trimEnd().split('\n').slice(-20)
  throw new Error(`页面没有编译成功（${logPath}）：\n${lines.join('\n')}`)
}

if (import.meta.main) console.log((await buildApp(repositoryRoot)) ? 'dist/h5 built' : 'dist/h5 unchanged')
