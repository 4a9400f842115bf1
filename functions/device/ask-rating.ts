import type { Input, Output } from '../../shared/contract/routes.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { isOpen, type RatingRequest, REQUEST_MS } from '../../shared/domain/device/request.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { Randomness, StaffIdentity } from '../kernel/ports.ts'
import { ownWindow } from './reach.ts'
import { type DeskPorts, requestView } from './read-desk.ts'

type AskPorts = DeskPorts & { readonly randomness: Randomness }

/** Name of a visit when the clerk gives it none. */
const VISIT = '窗口服务'

/**
 * The clerk asks the person at the window to rate a service of this window, or a visit without a case. Who asked and when
 * is kept. A service of another window is unknown. Refuses E8009 (no evaluator), E8003 (somebody is being asked), E2001, E2002,
 * E2003.
 */
export async function askRating(
  input: Input<'askRating'>,
  staff: StaffIdentity,
  ports: AskPorts,
): Promise<Result<Output<'askRating'>>> {
  const own = await ownWindow(input.window, staff, ports.directory)
  if (!own.ok) return own
  const now = ports.clock.now()
  if (!(await ports.devices.evaluatorOf(input.window))) return refuse('E8009')
  const named = await taskOf(input, ports)
  if (!named.ok) return named
  const request: RatingRequest = {
    id: ports.randomness.token(),
    window: input.window,
    ...(input.service ? { service: input.service } : {}),
    taskName: named.value,
    askedBy: staff.id,
    askedAt: now,
    openUntil: now + REQUEST_MS,
    state: 'asked',
  }
  const opened = await ports.requests.open(request)
  return opened.opened ? ok(requestView(request, now)) : refuse('E8003')
}

async function taskOf({ service: id, window, taskName }: Input<'askRating'>, ports: AskPorts): Promise<Result<string>> {
  if (!id) return ok(taskName ?? VISIT)
  const service = await ports.evaluations.get(id)
  if (service?.window !== window) return refuse('E2002')
  if (service.rating) return refuse('E2001')
  return civilDate(ports.clock.now()) > service.ratableUntil ? refuse('E2003') : ok(service.taskName)
}

/** How a request of one's own window stands. Refuses E2002, E8004. */
export async function readRequest(
  { id, window }: Input<'deskRequest'>,
  staff: StaffIdentity,
  ports: DeskPorts,
): Promise<Result<Output<'deskRequest'>>> {
  const own = await ownWindow(window, staff, ports.directory)
  if (!own.ok) return own
  const request = await ports.requests.get(window, id)
  return request ? ok(requestView(request, ports.clock.now())) : refuse('E8004')
}

/** Takes a request back; that it was taken back is kept, and a person who has chosen already is heard. Refuses E2002, E8004, E8011. */
export async function cancelRequest(
  { id, window }: Input<'cancelRequest'>,
  staff: StaffIdentity,
  ports: DeskPorts,
): Promise<Result<Output<'cancelRequest'>>> {
  const own = await ownWindow(window, staff, ports.directory)
  if (!own.ok) return own
  const now = ports.clock.now()
  const known = await ports.requests.get(window, id)
  if (!known) return refuse('E8004')
  if (known.state === 'cancelled') return ok(requestView(known, now))
  const taken = isOpen(known, now) && (await ports.requests.step(window, id, 'cancel', { endedAt: now }))
  return taken ? ok(requestView(taken, now)) : refuse('E8011')
}
