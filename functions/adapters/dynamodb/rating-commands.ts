import { RATING_TRANSITIONS, type RatingCommand, type RatingState } from '../../../shared/domain/evaluation/transitions.ts'
import { legalFrom, next } from '../../../shared/domain/table.ts'
import { isIn } from './expression.ts'
import { SERVICE } from './service-item.ts'

/** The database condition of a command is the row of the transition table. An item that is not there has no state. */
export const legal = (command: RatingCommand) => isIn(SERVICE.state, legalFrom(RATING_TRANSITIONS, command))

/** The state a command leads to; the same whatever state it is legal in. */
export function target(command: RatingCommand): RatingState {
  const [from] = legalFrom(RATING_TRANSITIONS, command)
  const step = from && next(RATING_TRANSITIONS, command, from)
  if (!step || 'refusal' in step) throw new Error(`${command} is never legal`)
  return step.to
}
