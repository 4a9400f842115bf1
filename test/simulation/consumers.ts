import { countServices, countTickets, type ItemChange } from '../../functions/statistics/count.ts'
import { openTicketFor } from '../../functions/ticket/open-tickets.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { consumer } from './stream.ts'
import type { World } from './world.ts'

/** The stream consumers of the house, wired to the streams of this world. */
export function wireConsumers(world: World): void {
  const { services, tickets } = world.streams
  const { counted = (same: Service) => same, complained = (same: Service) => same, batch = (same) => same } = world.plant
  const taken = ({ sequence, before, after }: ItemChange<Service>): ItemChange<Service> => ({
    sequence,
    before: before && counted(before),
    after: after && counted(after),
  })
  world.consumers.push(
    consumer('open-tickets', services, async (changes, _, life) => {
      const ports = world.ports(life)
      for (const { after } of batch(changes)) if (after) await openTicketFor(complained(after), ports)
    }),
    consumer('count-evaluations', services, (changes, shard, life) =>
      countServices(batch(changes).map(taken), shard, world.ports(life)),
    ),
    consumer('count-tickets', tickets, (changes, shard, life) => countTickets(batch(changes), shard, world.ports(life))),
  )
}

/** Delivers until nothing is left, in calm weather. */
export async function drain(world: World): Promise<void> {
  const { rate } = world.weather
  world.weather.rate = 0
  for (let busy = true; busy; ) {
    busy = false
    for (const each of world.consumers) busy = (await each.deliver(world.random, false)) || busy
  }
  world.weather.rate = rate
}
