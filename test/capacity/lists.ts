import { listReviews } from '../../functions/review/list-reviews.ts'
import { unitOverview } from '../../functions/ticket/lead-unit.ts'
import { ledger } from '../../functions/ticket/ledger.ts'
import { listDecisions } from '../../functions/ticket/list-decisions.ts'
import { listLate } from '../../functions/ticket/list-late.ts'
import { workList } from '../../functions/ticket/list-tickets.ts'
import { regionLedger } from '../../functions/ticket/region-ledger.ts'
import { complained, peopleOf } from './cases.ts'
import { must, type Spend } from './meter.ts'
import { MONTH, type Scene } from './scene.ts'

/** Open cases that are added to the unit, here and when all of it was done before. */
const OPEN = 30

/** Lists of a unit in which much has gone wrong. */
export async function readLists(scene: Scene, name: string, spend: Spend): Promise<void> {
  const { ports } = scene
  const { handler, lead, bureau, one } = peopleOf(scene)
  const sample = await complained(scene, name, spend)
  const more = Array.from({ length: OPEN }, (_, at) => ({ ...sample, id: `${name}${String(at).padStart(20, '0')}` }))
  await Promise.all(more.map((ticket) => ports.tickets.add(ticket)))
  const reads: Readonly<Record<string, () => Promise<unknown>>> = {
    'work-list': () => must(workList(handler, ports)),
    'unit-overview': () => must(unitOverview(lead, ports)),
    'late-list': () => must(listLate({}, bureau, ports)),
    'decisions-list': () => must(listDecisions(bureau, ports)),
    'review-list': () => must(listReviews({}, 'reviewer', one, ports)),
    'region-ledger': () => must(regionLedger({ month: MONTH }, bureau, ports)),
    ledger: () => must(ledger({ month: MONTH }, handler, ports)),
  }
  for (const [list, read] of Object.entries(reads)) await spend(list, read)
}
