import type { Input, Output } from '../../shared/contract/routes.ts'
import type { CardView } from '../../shared/contract/schemas/card.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'
import { look, registerCall } from '../../shared/domain/card/handle.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { enteredOn } from './accept-card.ts'
import { change, type HandlePorts } from './settle-card.ts'
import { cardView } from './views.ts'

/** The number to call back. That somebody looked, who and when, is kept with the card. Refuses E9017. */
export async function lookUpPhone(
  input: Input<'cardPhone'>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<Output<'cardPhone'>>> {
  const looked = await change(input, 'look', look, staff, ports)
  if (!looked.ok) return looked
  const phone = ports.seal.open(looked.value.sealedPhone ?? '')
  return phone ? ok({ phone }) : refuse('E9017')
}

/** A call-back is registered (电话回访、登记): day, outcome, what was said. Refuses E1001 for a day that cannot be, E9017. */
export async function registerCardCall(
  input: Input<'registerCardCall'>,
  staff: StaffIdentity,
  ports: HandlePorts,
): Promise<Result<CardView>> {
  const { on, outcome, text } = input
  const at = ports.clock.now()
  if (on > civilDate(at)) return refuse('E1001', { field: 'on' })
  const done = await change(
    input,
    'call',
    (card, how) =>
      on < (enteredOn(card) ?? on)
        ? refuse('E1001', { field: 'on' })
        : registerCall(card, { on, outcome, text, by: staff.id, at }, how),
    staff,
    ports,
  )
  return done.ok ? ok(await cardView(done.value, staff, ports)) : done
}
