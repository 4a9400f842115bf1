import type { Input, Output } from '../../shared/contract/routes.ts'
import type { ExchangeFileView } from '../../shared/contract/schemas/exchange-file.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Clock, Randomness, StaffIdentity } from '../kernel/ports.ts'
import { type LinkedFile, latest, makingId, queued } from '../report/making.ts'
import type { FileStore } from '../report/ports.ts'
import type { ExchangeFile, ExchangeFileStore } from './ports.ts'

export interface RequestFilePorts {
  readonly exchangeFiles: ExchangeFileStore
  readonly directory: Directory
  readonly clock: Clock
  readonly randomness: Randomness
}

/** An administrator asks for the services and ratings of his region in a day or a month; the work begins at once elsewhere. */
export async function requestFile(
  { period }: Input<'askExchangeFile'>,
  staff: StaffIdentity,
  ports: RequestFilePorts,
): Promise<Result<ExchangeFileView>> {
  const file: ExchangeFile = {
    ...queued(makingId(ports), staff.region, ports),
    region: staff.region,
    regionName: await nameOf(ports.directory, 'region', staff.region),
    period,
  }
  await ports.exchangeFiles.add(file)
  return ok(fileView(file, []))
}

/** The latest files of an administrator's region with their progress, and links that work for ten minutes. */
export async function listFiles(
  staff: StaffIdentity,
  ports: RequestFilePorts & { files: FileStore },
): Promise<Result<Output<'exchangeFiles'>>> {
  return ok({ files: await latest(ports.exchangeFiles, staff.region, fileView, ports) })
}

const fileView = (
  { id, period, regionName, state, done, total, requestedAt }: ExchangeFile,
  files: LinkedFile[],
): ExchangeFileView => ({
  id,
  period,
  regionName,
  state,
  done,
  total,
  requestedAt: civilTime(requestedAt),
  files,
})
