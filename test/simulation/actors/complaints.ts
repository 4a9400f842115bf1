import { fileComplaint } from '../../../functions/complaint/file-complaint.ts'
import { recordComplaint } from '../../../functions/phone/record-complaint.ts'
import type { ComplaintView } from '../../../shared/contract/schemas/complaint.ts'
import { civilTime } from '../../../shared/domain/calendar/civil.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import type { Result } from '../../../shared/domain/result.ts'
import { HOUR } from '../time.ts'
import type { World } from '../world.ts'
import { callerWith, phoneOf, visitorNamed } from './citizens.ts'
import { patiently } from './patience.ts'

/** What may be met whatever one says: too many at once, a call too soon after the last. */
const USUAL = ['E4006', 'E2003', 'E2043', 'E2044']

function hear({ ledger }: World, requestKey: string, answer: Result<ComplaintView>): void {
  if (!answer.ok) {
    if (!USUAL.includes(answer.refusal.code)) ledger.complaints.push(`a complaint was refused with ${answer.refusal.code}`)
    return
  }
  const { receipt } = answer.value
  const first = ledger.complained.get(requestKey) ?? receipt
  if (first !== receipt) ledger.complaints.push(`complaint ${requestKey} has the receipts ${first} and ${receipt}`)
  ledger.complained.set(requestKey, first)
}

/** Somebody complains of a window, on a page or by phone; some do it again, in other words. */
export async function complain(world: World): Promise<void> {
  const { random, ledger, clock } = world
  ledger.forms += 1
  const window = windowCode(random.pick(world.entries('window').slice(0, 3)).id)
  const contact = random.chance(0.7) ? { contact: phoneOf(random.int(4)) } : {}
  const requestKey = `complaint-${world.seed}-${String(ledger.forms).padStart(8, '0')}`
  const said = { requestKey, text: '排队两个小时，没有人管', named: random.chance(0.5), ...contact }
  const later = { after: random.int(HOUR) }
  if (random.chance(0.3)) {
    const target = { window, servedAt: civilTime(clock.now() - random.int(3 * HOUR)) }
    const operator = { id: `operator ${random.int(2)}`, org: '', region: world.profile.region, roles: ['operator'] as const }
    const record = () => recordComplaint({ ...said, target }, operator, world.ports())
    return patiently(world, record, (answer) => hear(world, requestKey, answer), later)
  }
  const filed = { ...said, target: { window }, visitor: visitorNamed(random.int(1e9)) }
  const file = () => fileComplaint(filed, callerWith(world, contact.contact), world.ports())
  await patiently(world, file, (answer) => hear(world, requestKey, answer), later)
  if (random.chance(0.2))
    await file()
      .then((answer) => hear(world, requestKey, answer))
      .catch(() => undefined)
}
