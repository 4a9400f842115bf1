import { Fault } from '../weather.ts'
import type { World } from '../world.ts'

/**
 * What a client does about a call that fails: tries again at once a few times, and perhaps once more much later. The same
 * call every time. Undefined answers are those nobody waited for any more.
 */
export async function patiently<T>(
  world: World,
  call: () => Promise<T>,
  seen: (answer: T) => void,
  later?: { after: number },
): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      seen(await call())
      return
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault
    }
  }
  if (later) world.agenda.plan(world.clock.now() + later.after, () => patiently(world, call, seen))
}
