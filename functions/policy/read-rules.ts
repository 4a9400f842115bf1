import type { Output } from '../../shared/contract/routes.ts'
import { limitOf, type PolicyProfile, RULE_NAMES } from '../../shared/domain/policy/profile.ts'
import type { Clock, Rules } from '../kernel/ports.ts'
import { placeView } from '../kernel/views.ts'

/** The limits of the place and what else its procedure asks for, each with the document and article it comes from, and the years whose calendar is known. */
export function readRules({ rules, clock }: { rules: Rules; clock: Clock }): Output<'rules'> {
  const limits = RULE_NAMES.flatMap((rule) => {
    const limit = limitOf(rules.profile, rule)
    return limit ? [{ rule, ...limit, clause: { ...limit.clause } }] : []
  })
  return {
    rules: limits,
    demands: demandsOf(rules.profile),
    calendar: rules.calendar.version,
    years: rules.calendar.notices.map(({ year }) => year),
    place: placeView(rules, clock.now()),
  }
}

/** What the procedure asks for beside its limits. */
const demandsOf = ({ procedure: { callAttempts }, ticketClasses }: PolicyProfile): Output<'rules'>['demands'] => [
  { what: 'call-attempts', ...callAttempts, clause: { ...callAttempts.clause } },
  ...ticketClasses.flatMap(({ name, ledger }) =>
    ledger ? [{ what: 'ledger' as const, className: name, clause: { ...ledger } }] : [],
  ),
]
