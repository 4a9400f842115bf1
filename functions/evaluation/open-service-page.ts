import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import type { Caller } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'
import { portalView } from './portal-view.ts'
import type { SubmitPorts } from './submit-rating.ts'
import { levelViews, ownRatingView, serviceCard } from './views.ts'
import { windowOf } from './window-visit.ts'

/**
 * All the rating page needs for one service. A rating that stands is shown only to the account that made it: whoever
 * else holds the code learns that it was rated, not how. Refuses E2002.
 */
export async function openServicePage(
  input: Input<'openService'>,
  caller: Caller,
  ports: SubmitPorts,
): Promise<Result<Output<'openService'>>> {
  const service = await ports.evaluations.get(input.code)
  if (!service) return refuse('E2002')
  const now = ports.clock.now()
  const mine = service.rating && caller.account === service.rating.rater ? service.rating : undefined
  return ok({
    service: await serviceCard(service, civilDate(now), ports.directory),
    levels: levelViews(ports.rules.dictionary),
    place: placeView(ports.rules, now),
    ...(mine ? { mine: ownRatingView(service, mine, ports.rules, now) } : {}),
    ...portalView(input, ports.rules),
  })
}

/** How many of one's own services are offered at a window, and listed at home. */
export const OWN_SERVICES = 20

/** A window by its static code, with the caller's own services, those of this window first. Refuses E2002, E2016. */
export async function openWindowPage(
  input: Input<'openWindow'>,
  caller: Caller,
  ports: SubmitPorts,
): Promise<Result<Output<'openWindow'>>> {
  const found = await windowOf(input.code, ports.directory)
  if (!found.ok) return found
  const window = found.value
  const now = ports.clock.now()
  const [hallName, orgName, own, visit] = await Promise.all([
    nameOf(ports.directory, 'hall', window.hall),
    nameOf(ports.directory, 'org', window.org),
    caller.phone ? ports.evaluations.ofApplicant(caller.phone, OWN_SERVICES) : [],
    caller.account ? ports.evaluations.get(ports.keys.visitId(window.id, civilDate(now), caller.account)) : undefined,
  ])
  const sorted = [...own].sort((a, b) => Number(b.window === window.id) - Number(a.window === window.id))
  return ok({
    window: { code: input.code, name: window.name, hallName, orgName },
    levels: levelViews(ports.rules.dictionary),
    place: placeView(ports.rules, now),
    mine: await Promise.all(sorted.map((service) => serviceCard(service, civilDate(now), ports.directory))),
    signedIn: caller.phone !== undefined,
    ...(visit?.rating ? { rated: ownRatingView(visit, visit.rating, ports.rules, now) } : {}),
    ...portalView(input, ports.rules),
  })
}

/** The caller's own services, newest first; none for an account that has not proved a phone number. */
export async function myServices(caller: Caller, ports: SubmitPorts): Promise<Result<Output<'myServices'>>> {
  const now = ports.clock.now()
  const own = caller.phone ? await ports.evaluations.ofApplicant(caller.phone, OWN_SERVICES) : []
  const services = await Promise.all(own.map((service) => serviceCard(service, civilDate(now), ports.directory)))
  return ok({ services, place: placeView(ports.rules, now) })
}
