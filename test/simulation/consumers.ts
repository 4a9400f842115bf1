import { deliverer } from '../../functions/delivery/deliver.ts'
import type { Courier } from '../../functions/delivery/ports.ts'
import { followTicket } from '../../functions/notice/follow-ticket.ts'
import { tellReview } from '../../functions/notice/review-notice.ts'
import { noticeCourier } from '../../functions/notice/send-notice.ts'
import { carryOut } from '../../functions/review/carry-out.ts'
import { countServices, countTickets, type ItemChange } from '../../functions/statistics/count.ts'
import { followMerger } from '../../functions/ticket/follow-mergers.ts'
import { followForgotten } from '../../functions/ticket/forget-number.ts'
import { openTicketFor } from '../../functions/ticket/open-tickets.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { Review } from '../../shared/domain/review/review.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { consumer } from './stream.ts'
import type { World } from './world.ts'

/** The stream consumers of the house, wired to the streams of this world. */
export function wireConsumers(world: World): void {
  const { services, tickets, reviews, outbox } = world.streams
  const { counted = (same: Service) => same, complained = (same: Service) => same, batch = (same) => same } = world.plant
  const { tallied = (same: Ticket) => same, followed = (same: Ticket) => same, concluded = (same: Review) => same } = world.plant
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
    consumer('count-tickets', tickets, (changes, shard, life) => {
      const told = batch(changes).map(({ sequence, before, after }) => ({
        sequence,
        before: before && tallied(before),
        after: after && tallied(after),
      }))
      return countTickets(told, shard, world.ports(life))
    }),
    consumer('follow-tickets', tickets, async (changes, _, life) => {
      const ports = world.ports(life)
      for (const { before, after } of batch(changes)) {
        await followMerger(before, after && followed(after), ports)
        await followForgotten(before, after, ports)
        await followTicket(before, after, ports)
      }
    }),
    consumer('follow-reviews', reviews, async (changes, _, life) => {
      const ports = world.ports(life)
      for (const { before, after } of batch(changes)) {
        if (after?.state === 'final') await carryOut(concluded(after), ports)
        await tellReview(before, after, ports)
      }
    }),
    consumer('send-messages', outbox, async (changes, _, life) => {
      const ports = world.ports(life)
      const notice: Courier = (one) => noticeCourier({ ...ports, senders: world.sendersOf(one.service) })(one)
      const deliver = deliverer({ notice }, ports)
      for (const change of batch(changes)) await deliver(change)
    }),
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
