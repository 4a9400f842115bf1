import type { CoverageView } from '@shared/contract/schemas/coverage.ts'
import { addCoverage, type COVERED, NO_COVERAGE } from '@shared/domain/statistics/coverage.ts'
import { useEffect, useState } from 'react'
import { call } from './client'

export type Tier = CoverageView['tiers'][number]

/** Regions beneath, counted so far. */
export interface Beneath {
  readonly tiers: readonly Tier[]
  readonly done: number
  readonly waiting: number
  readonly failed: number
}

const NOTHING: Beneath = { tiers: [], done: 0, waiting: 0, failed: 0 }
/** Calls at a time. */
const AT_ONCE = 4
const ORDER: readonly Tier['tier'][] = ['city', 'district', 'county', 'town', 'village']

/** Tiers of several answers as one, from the widest to the narrowest. */
export function mergeTiers(tiers: readonly Tier[]): Tier[] {
  return ORDER.flatMap((tier) => {
    const own = tiers.filter((each) => each.tier === tier)
    if (own.length === 0) return []
    const sum = (kind: (typeof COVERED)[number]) => own.reduce((all, { counts }) => addCoverage(all, counts[kind]), NO_COVERAGE)
    const counts = { hall: sum('hall'), window: sum('window'), matter: sum('matter'), staff: sum('staff') }
    return [{ tier, regions: own.reduce((all, { regions }) => all + regions, 0), counts }]
  })
}

/** Asks for the regions beneath one by one and adds them up while they come: an answer of the server stays small. */
export function useBeneath(view: CoverageView | null, turn: number): Beneath {
  const [beneath, setBeneath] = useState(NOTHING)
  const key = view ? `${view.region.id} ${view.month} ${turn}` : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: the regions beneath follow from the key
  useEffect(() => {
    let stopped = false
    const waiting = (view?.further ?? []).map(({ id }) => id)
    const tiers: Tier[] = []
    let [done, failed, running] = [0, 0, 0]
    const tell = () => !stopped && setBeneath({ tiers: mergeTiers(tiers), done, failed, waiting: waiting.length + running })
    const work = async () => {
      for (let region = waiting.shift(); region && view && !stopped; region = waiting.shift()) {
        running += 1
        const answer = await call('coverage', { region, month: view.month })
        running -= 1
        if (answer.ok) {
          done += 1
          tiers.push(...answer.value.tiers)
          waiting.push(...answer.value.further.map(({ id }) => id))
        } else failed += 1
        tell()
      }
    }
    tell()
    for (let n = 0; n < AT_ONCE; n += 1) void work()
    return () => {
      stopped = true
    }
  }, [key])
  return beneath
}
