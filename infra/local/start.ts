import { join } from 'node:path'
import { profiles } from '../../shared/data/index.ts'
import { repositoryRoot } from '../deployment.ts'
import { terminalProgress } from './build/progress.ts'
import { ROLES, readCast } from './host/local-page/cast.ts'
import { type Host, startHost } from './start-host.ts'

const { PROFILE: profile = 'lincang', PORT = '8080', HOST: host } = process.env
const dataDir = process.env.DATA_DIR ?? join(repositoryRoot, '.data', profile)

function stop(text: string): never {
  console.error(`\n${text}\n`)
  process.exit(1)
}

const place = profiles.find(({ id }) => id === profile)
if (!place) stop(`PROFILE 只能是 ${profiles.map(({ id }) => id).join('、')}，不能是 ${profile}。`)
const port = Number(PORT)
if (!Number.isInteger(port) || port < 1 || port > 65_535) stop(`PORT 不是一个端口号：${PORT}`)

const reasons: Record<string, string> = {
  DataFolderInUse: `数据目录 ${dataDir} 正由另一个进程使用。请先停掉它，或用 DATA_DIR 另指一个目录。`,
  EADDRINUSE: `端口 ${port} 已被占用。请用 PORT 另指一个，例如 PORT=8081 npm start。`,
}

console.log(`\n政务服务“好差评” · ${place.regionName}\n`)
const started = await startHost({
  profile,
  port,
  dataDir,
  seed: true,
  progress: terminalProgress(process.stdout),
  ...(host ? { host } : {}),
}).catch((error: NodeJS.ErrnoException) => stop(reasons[error.code ?? error.name] ?? `没有启动成功：${error.stack}`))

function tell({ url }: Host): void {
  const lines = readCast(dataDir).people.map(({ role, name, phone }) => `    ${ROLES[role].name}　${phone}　${name}`)
  console.log(`
  页面　　　${url}/
  评价公示　${url}/pages/board/index
  演示台　　${url}/__local　（一键登录、拨动时钟、看短信）

  登录：在“登录”页输入手机号，验证码在演示台的“最近的短信”里
${lines.join('\n')}

  数据在 ${dataDir}，Ctrl+C 停止。
`)
}

let stopping = false
async function end(): Promise<void> {
  if (stopping) process.exit(1)
  stopping = true
  console.log('\n正在停止……')
  await started.stop()
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())
tell(started)
