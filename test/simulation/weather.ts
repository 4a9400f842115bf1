import type { Random } from './random.ts'

/** A throttle, a time-out or a death of the caller: infrastructure, never a rule. */
export class Fault extends Error {}

/** How often calls of a store go wrong, and how often they did. */
export interface Weather {
  readonly random: Random
  rate: number
  faults: number
  /** Writes whose caller has given up and that commit a little later. */
  readonly adrift: Array<Promise<unknown>>
}

/** How many calls a process makes before it is killed; absent when it lives. */
export interface Life {
  left: number
}

const ticks = async (count: number): Promise<void> => {
  for (let left = count; left > 0; left -= 1) await undefined
}

/** A port whose every call may be throttled, time out before or after its commit, or find its caller dead. */
export function stormy<P extends object>(port: P, weather: Weather, life?: Life): P {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      if (name === 'due') return (...args: unknown[]) => paged(member.apply(target, args), weather, life)
      return (...args: unknown[]) => attempt(() => member.apply(target, args), weather, life)
    },
  })
}

function spend(life: Life | undefined, weather: Weather): void {
  if (!life) return
  life.left -= 1
  if (life.left >= 0) return
  if (life.left === -1) weather.faults += 1
  throw new Fault('killed')
}

async function attempt(call: () => Promise<unknown>, weather: Weather, life: Life | undefined): Promise<unknown> {
  const { random } = weather
  await ticks(random.int(3))
  spend(life, weather)
  if (!random.chance(weather.rate)) return call()
  weather.faults += 1
  const kind = random.pick(['throttled', 'answer lost', 'late'] as const)
  if (kind === 'answer lost') await call()
  if (kind === 'late') weather.adrift.push(ticks(1 + random.int(12)).then(call))
  if (random.chance(0.5)) {
    await ticks(random.int(4))
    return call()
  }
  throw new Fault(kind)
}

/** Pages of ids, of which one may be lost at the end. */
function paged(ids: AsyncIterable<string>, weather: Weather, life: Life | undefined): AsyncIterable<string> {
  const lost = weather.random.chance(weather.rate / 20)
  return lost || life ? interrupted(ids, lost, weather, life) : ids
}

async function* interrupted(ids: AsyncIterable<string>, lost: boolean, weather: Weather, life?: Life): AsyncIterable<string> {
  spend(life, weather)
  for await (const id of ids) yield id
  if (!lost) return
  weather.faults += 1
  throw new Fault('page lost')
}
