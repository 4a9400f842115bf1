import { LEDGER_CLASSES } from '../second-opinion.ts'
import type { Invariant } from './index.ts'

/** What is complex is put right by a day, with reason, measures and somebody who answers for it (二(三)1 建立台账，限期整改). */
export const complexHasItsLedger: Invariant = {
  name: 'what is complex has its ledger',
  onTicket(_, before, after) {
    if (before?.state !== 'verified' || !['proposed', 'rectifying'].includes(after.state)) return undefined
    const kind = after.proposal?.class ?? after.class
    const { triage, reason, measures, responsible, plannedFor } = after.history.at(-1)?.note ?? {}
    if (!LEDGER_CLASSES.includes(kind) || triage === 'explain') return undefined
    const whole = triage === 'planned' && reason && measures && responsible && plannedFor
    return whole ? undefined : `${after.id} is put right as ${kind} without its ledger`
  },
}
