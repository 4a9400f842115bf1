import type { Receipt } from '../../../functions/evaluation/record-rating.ts'
import { submitRating } from '../../../functions/evaluation/submit-rating.ts'
import type { Caller } from '../../../functions/kernel/ports.ts'
import type { Input } from '../../../shared/contract/routes.ts'
import { dictionary } from '../../../shared/data/index.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import { indicatorsOf } from '../../../shared/domain/evaluation/indicators.ts'
import { isBad, type Level } from '../../../shared/domain/evaluation/level.ts'
import type { Result } from '../../../shared/domain/result.ts'
import { DAY, HOUR } from '../time.ts'
import type { World } from '../world.ts'
import { patiently } from './patience.ts'

type Form = Input<'submitRating'>

/** How most are pleased, and how those who come again and again. */
const MOST: readonly Level[] = [5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 3, 2, 1]
const REGULARS: readonly Level[] = [5, 4, 2, 1]

function form(world: World, target: Form['target'], visitor: string, moods = MOST): Form {
  const { random } = world
  const level = random.pick(moods)
  const known = indicatorsOf(dictionary, level)
  const codes = known.filter(() => random.chance(0.15)).map(({ code }) => code)
  world.ledger.forms += 1
  return {
    target,
    requestKey: `request-${world.seed}-${String(world.ledger.forms).padStart(8, '0')}`,
    visitor,
    level,
    codes,
    text: isBad(level) && codes.length === 0 ? '等了很久' : '',
    named: random.chance(0.3),
    channel: 'static-code',
    ...(isBad(level) && random.chance(0.6) ? { contact: phoneOf(random.int(30)) } : {}),
  }
}

/** A number that nobody has. */
export const phoneOf = (number: number): string => `100${String(number).padStart(8, '0')}`

/** Some have proved the number that they leave, so that they are known by name. */
export const callerWith = ({ keys }: World, contact: string | undefined): Caller =>
  contact?.endsWith('1') || contact?.endsWith('2') ? { phone: keys.hash('phone', contact) } : {}

export const visitorNamed = (number: number): string => `visitor-${String(number).padStart(12, '0')}`

async function send(world: World, sent: Form): Promise<void> {
  const call = async () => {
    const answer = await submitRating(sent, callerWith(world, sent.contact), world.ports())
    return answer.ok && world.plant.receipt ? { ...answer, value: world.plant.receipt(answer.value) } : answer
  }
  await patiently(world, call, (answer) => hear(world, sent, answer), {
    after: world.random.int('window' in sent.target ? HOUR : 2 * DAY),
  })
}

/** What a rater remembers of an answer, and what he would complain of. */
function hear({ ledger }: World, sent: Form, answer: Result<Receipt>): void {
  if (!answer.ok) {
    const usual = ['E2001', 'E2003', 'E1006'].includes(answer.refusal.code)
    if (!usual) ledger.complaints.push(`a good rating was refused with ${answer.refusal.code}`)
    return
  }
  const { rating, service } = answer.value
  const request = `${sent.visitor} ${sent.requestKey}`
  const first = ledger.answers.get(request) ?? rating.receipt
  if (first !== rating.receipt) ledger.complaints.push(`request ${request} has the receipts ${first} and ${rating.receipt}`)
  ledger.answers.set(request, first)
  if (rating.level !== sent.level) ledger.complaints.push(`request ${request} of level ${sent.level} became ${rating.level}`)
  ledger.ratings.set(service.id, rating)
}

/** Plans what becomes of a service: most are rated once, some late, again, by many at once, or never. */
export function planRatings(world: World, service: string, regular: boolean): void {
  const { random, agenda, clock } = world
  if (!random.chance(0.6)) return
  const delay = random.chance(0.03) ? (150 + random.int(60)) * DAY : random.int(random.chance(0.6) ? 2 * DAY : 25 * DAY)
  const visitor = visitorNamed(random.int(1e9))
  agenda.plan(clock.now() + delay, async () => {
    const first = form(world, { service }, visitor, regular ? REGULARS : MOST)
    await (random.chance(0.03) ? storm(world, first) : send(world, first))
    if (!random.chance(0.1)) return
    const again = random.chance(0.5)
      ? first
      : form(world, { service }, random.chance(0.5) ? visitor : visitorNamed(random.int(1e9)))
    agenda.plan(clock.now() + random.int(3 * DAY), () => send(world, again))
  })
}

/** Twenty at once: the same request over and over, other requests of one person, other people. */
async function storm(world: World, first: Form): Promise<void> {
  const { random } = world
  const others = Array.from({ length: 19 }, () => {
    if (random.chance(0.4)) return first
    return form(world, first.target, random.chance(0.5) ? first.visitor : visitorNamed(random.int(1e9)))
  })
  await Promise.all([first, ...others].map((each) => send(world, each)))
}

/** Somebody rates a window by its static code; some are regulars, and some do it twice. */
export async function rateWindow(world: World): Promise<void> {
  const { random, agenda, clock } = world
  const window = windowCode(random.pick(world.entries('window').slice(0, 6)).id)
  const visitor = visitorNamed(random.int(random.chance(0.5) ? 5 : 1e9))
  const sent = form(world, { window }, visitor)
  await send(world, sent)
  if (random.chance(0.2)) agenda.plan(clock.now() + random.int(4 * HOUR), () => send(world, form(world, { window }, visitor)))
  if (random.chance(0.2)) agenda.plan(clock.now() + random.int(HOUR / 12), () => send(world, sent))
}
