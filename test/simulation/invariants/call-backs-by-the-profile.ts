import { callBackRate, caseFigures } from '../../../shared/domain/statistics/case-figures.ts'
import { placeOf } from '../second-opinion.ts'
import type { World } from '../world.ts'
import { fateOf, isNamedDone } from './fate.ts'
import type { Invariant } from './index.ts'

/** The share of the whole place in one month of service, counted by hand: 临沧 of the named, 临淄 of the answered that can be called. */
function share(world: World): Map<string, [number, number]> {
  const shares = new Map<string, [number, number]>()
  const { calledBack } = placeOf(world.profile)
  for (const ticket of world.raw.tickets.items.values()) {
    if (ticket.origin !== 'rating' || ticket.state === 'void' || ticket.state === 'merged') continue
    const fate = fateOf(ticket)
    const called = fate.called === 'reached' || fate.called === 'in vain'
    const counts = calledBack === 'named' ? ticket.named : fate.timing !== undefined && fate.called !== 'nobody to call'
    const done = calledBack === 'named' ? isNamedDone(ticket, fate) : called
    const month = new Date(ticket.servedAt + 8 * 3_600_000).toISOString().slice(0, 7)
    const [over, under] = shares.get(month) ?? [0, 0]
    shares.set(month, [over + (counts && done ? 1 : 0), under + (counts ? 1 : 0)])
  }
  return shares
}

/** The share of call-backs has the numerator and denominator that the place's document says; who cannot be called is in neither. */
export const callBacksByTheProfile: Invariant = {
  name: 'call-backs over what the profile says',
  drained(world) {
    for (const [month, [over, under]] of share(world)) {
      const counters = world.raw.statistics.rows.get(`${month}|region#${world.profile.region}`)?.row.counters ?? {}
      const { numerator, denominator } = callBackRate(caseFigures(counters, 'rating'), world.profile.callBack)
      if (numerator !== over || denominator !== under) return `${month}: ${numerator}/${denominator} instead of ${over}/${under}`
    }
    return undefined
  },
}
