import { approved, happens, recomputed } from './by-itself.ts'
import { fromHotline } from './cases.ts'
import { closeTheLoop } from './closed-loop.ts'
import { gatherEvidence, protect } from './evidence.ts'
import { readLists } from './lists.ts'
import type { Cost, meter, Spend } from './meter.ts'
import { reviewAll } from './reviews.ts'
import type { Scene } from './scene.ts'

/** What everything costs that is done with a case. All is done once before, so that the directory has been read. */
export async function measureCases(scene: Scene, metered: ReturnType<typeof meter>): Promise<Record<string, Cost>> {
  const costs: Record<string, Cost> = {}
  const noting: Spend = async (name, work) => {
    const done: Array<Awaited<ReturnType<typeof work>>> = []
    costs[name] = await metered.of(async () => {
      done.push(await work())
    })
    return done[0] as Awaited<ReturnType<typeof work>>
  }
  for (const each of [closeTheLoop, approved, happens, recomputed, reviewAll, gatherEvidence, protect, readLists, fromHotline]) {
    await each(scene, `${each.name}1`, (_, work) => work())
    await each(scene, `${each.name}2`, noting)
  }
  return costs
}
