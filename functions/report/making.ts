import { civilTime } from '../../shared/domain/calendar/civil.ts'
import type { Clock, Randomness } from '../kernel/ports.ts'
import type { FileStore, Making, MakingStore } from './ports.ts'

/** What is made, and its files, are kept this long. */
export const KEPT_MS = 7 * 24 * 3_600_000
const LINK_SECONDS = 600
const LISTED = 20

/** An id of its own for a making asked for now: later ones sort behind it. */
export const makingId = ({ clock, randomness }: { clock: Clock; randomness: Randomness }): string =>
  `${civilTime(clock.now()).replace(/\D/g, '')}-${randomness.token().slice(0, 6)}`

/** A making that has just been asked for. */
export const queued = (id: string, owner: string, { clock }: { clock: Clock }): Making => {
  const now = clock.now()
  return { id, owner, state: 'queued', done: 0, total: 0, requestedAt: now, expiresAt: now + KEPT_MS, files: [] }
}

/** Files of a making as they are handed out: an address of each works for ten minutes. */
export interface LinkedFile {
  readonly name: string
  readonly bytes: number
  readonly url: string
}

/** The latest of an owner that are not gone yet, each with links to its files. */
export async function latest<T extends Making, V>(
  store: MakingStore<T>,
  owner: string,
  view: (making: T, files: LinkedFile[]) => V,
  { clock, files }: { clock: Clock; files: FileStore },
): Promise<V[]> {
  const kept = (await store.list(owner, LISTED)).filter(({ expiresAt }) => expiresAt > clock.now())
  const linked = kept.map(async (making) => {
    const links = making.files.map(async ({ name, key, bytes }) => ({
      name,
      bytes,
      url: await files.link(key, name, LINK_SECONDS),
    }))
    return view(making, await Promise.all(links))
  })
  return Promise.all(linked)
}

/**
 * Does the work of a queued making and keeps what comes of it. Delivered again, it makes the same files again. One that
 * cannot be made is marked failed and the fault thrown.
 */
export async function carryOut<T extends Making>(
  asked: T,
  store: MakingStore<T>,
  make: (standing: T) => Promise<T>,
): Promise<void> {
  const standing = await store.get(asked.owner, asked.id)
  if (!standing || standing.state === 'ready') return
  try {
    await store.save(await make(standing))
  } catch (fault) {
    await store.save({ ...standing, state: 'failed' })
    throw fault
  }
}
