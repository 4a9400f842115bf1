import { parseArgs } from 'node:util'
import { simulate } from './simulate.ts'
import type { PlaceId } from './world.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    days: { type: 'string', default: '365' },
    seed: { type: 'string' },
    profile: { type: 'string' },
  },
})

const whole = (name: string, text: string): number => {
  if (!/^\d{1,7}$/.test(text)) throw new Error(`--${name} ${text}: a whole number is needed`)
  return Number(text)
}

const place = values.profile as PlaceId | undefined
if (place !== undefined && place !== 'lincang' && place !== 'linzi') throw new Error('--profile lincang|linzi')
const days = whole('days', values.days)
const seeds =
  values.seed === undefined
    ? Array.from({ length: whole('seeds', values.seeds) }, (_, seed) => seed)
    : [whole('seed', values.seed)]

let [faults, failures, services, tickets] = [0, 0, 0, 0]
for (const [at, seed] of seeds.entries()) {
  const outcome = await simulate({ seed, days, place })
  faults += outcome.faults
  services += outcome.services
  tickets += outcome.tickets
  const first = outcome.violations[0]
  if (first) {
    failures += 1
    console.log(`seed ${seed} (${outcome.place}): ${first.invariant}\n  ${first.detail}`)
    console.log(`  again: npm run simulate -- --seed ${seed} --days ${days} --profile ${outcome.place}`)
  }
  if ((at + 1) % 10 === 0)
    console.error(`${at + 1} of ${seeds.length} seeds, ${services} services, ${tickets} tickets, ${faults} faults`)
}
console.log(JSON.stringify({ seeds: seeds.length, days, faults, failures }))
process.exitCode = failures > 0 ? 1 : 0
