import { mayDo } from '../../shared/contract/authority.ts'
import type { CardSummary, CardView, ShownEntry } from '../../shared/contract/schemas/card.ts'
import type { DueView } from '../../shared/contract/schemas/common.ts'
import { civilDate, civilTime } from '../../shared/domain/calendar/civil.ts'
import { type Card, type CardEntry, isOpen, type Reading } from '../../shared/domain/card/card.ts'
import { dueNow, isLate } from '../../shared/domain/card/clock.ts'
import { differences, filledAt } from '../../shared/domain/card/read-card.ts'
import { CARD_TRANSITIONS } from '../../shared/domain/card/transitions.ts'
import { indicatorText } from '../../shared/domain/evaluation/indicators.ts'
import { LEVEL_NAMES } from '../../shared/domain/evaluation/level.ts'
import { next } from '../../shared/domain/table.ts'
import { nameOf } from '../directory/places.ts'
import type { Seal, StaffIdentity } from '../kernel/ports.ts'
import { dueView, placeView } from '../kernel/views.ts'
import { enteredOn } from './accept-card.ts'
import type { CardPorts } from './reach.ts'

/** Last day to enter a card as it is known now. */
function dueOf(card: Card, { rules, clock }: CardPorts): DueView | undefined {
  const due = dueNow(card, rules.profile, rules.calendar)
  if (!due || card.state === 'accepted' || card.state === 'void') return undefined
  const running = { rule: 'card-entry', from: due.from, due: due.date, provisional: due.provisional, calendar: '' }
  return dueView(running, civilDate(clock.now()), rules.profile, rules, card.regions)
}

/** A card as a line of a list: nothing of what it says. */
export async function cardSummary(card: Card, staff: StaffIdentity, ports: CardPorts): Promise<CardSummary> {
  const due = dueOf(card, ports)
  return {
    serial: card.id,
    point: card.point,
    pointName: await nameOf(ports.directory, 'hall', card.point),
    state: card.state,
    ...(card.collectedOn ? { collectedOn: card.collectedOn } : {}),
    ...(due ? { due } : {}),
    rungs: [...card.rungs],
    callDue: card.state === 'accepted' && isOpen(card),
    mine: card.first?.by === staff.id,
  }
}

type ViewPorts = CardPorts & { readonly seal: Seal }

/** `138****1234`: enough to tell two numbers apart, not to call. */
const masked = (phone: string | undefined): string => (phone ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '')

async function shown(entry: CardEntry, sealed: string | undefined, ports: ViewPorts): Promise<ShownEntry> {
  const { directory, rules, seal } = ports
  return {
    window: await nameOf(directory, 'window', entry.window),
    matter: await nameOf(directory, 'matter', entry.taskCode),
    projectNo: entry.projectNo,
    serviceNumber: entry.serviceNumber === 0 ? '' : String(entry.serviceNumber),
    filledOn: entry.filledOn,
    level: entry.level,
    levelName: LEVEL_NAMES[entry.level],
    indicators: entry.codes.map((code) => indicatorText(rules.dictionary, code)),
    text: entry.text,
    wantsCall: entry.wantsCall,
    phone: entry.phone === '' ? '' : masked(sealed && seal.open(sealed)),
  }
}

const reading = ({ entry, sealedPhone }: Reading, ports: ViewPorts) => shown(entry, sealedPhone, ports)

/** Two readings that differ, side by side. One reading alone is shown to nobody: the second is made blind. */
async function readings({ state, first, second }: Card, ports: ViewPorts): Promise<Pick<CardView, 'readings'>> {
  if (state !== 'mismatch' || !first || !second) return {}
  const [one, two] = await Promise.all([reading(first, ports), reading(second, ports)])
  return { readings: { first: one, second: two, differing: differences(first.entry, second.entry) } }
}

function ratingOf(card: Card, { rules }: CardPorts): Pick<CardView, 'rating'> {
  const day = enteredOn(card)
  if (!card.rating || !card.agreed || !day || card.closedAt === undefined) return {}
  const late = isLate(day, card.agreed.filledOn, rules.profile, rules.calendar, card.regions)
  return {
    rating: {
      filledAt: civilTime(filledAt(card.agreed.filledOn, undefined, card.closedAt)),
      enteredAt: civilTime(card.closedAt),
      late: late === 'provisional' ? late : late ? 'yes' : 'no',
    },
  }
}

const mayBeSeen = ({ state }: Card): boolean => 'to' in next(CARD_TRANSITIONS, 'see-photo', state)

/** What a card says, for its keepers. */
async function content(card: Card, ports: ViewPorts): Promise<Pick<CardView, 'agreed' | 'readings'>> {
  const agreed = card.agreed ? { agreed: await shown(card.agreed, card.sealedPhone, ports) } : {}
  return { ...agreed, ...(await readings(card, ports)) }
}

/** Why a card was given up is for those above to know; other reasons of the keepers quote it. */
const openNotes: readonly string[] = ['void', 'annul']

/** One card with all that may be shown of it: what it says to its keepers alone, its way to those above them as well. */
export async function cardView(card: Card, staff: StaffIdentity, ports: ViewPorts): Promise<CardView> {
  const keeper = mayDo('enter-cards', staff.roles)
  const byName = async (by: string) => (by === 'system' ? '系统' : nameOf(ports.directory, 'staff', by))
  return {
    card: await cardSummary(card, staff, ports),
    version: card.version,
    ...(keeper ? await content(card, ports) : {}),
    photo: keeper && card.photo !== undefined && mayBeSeen(card),
    ...ratingOf(card, ports),
    ...(card.refusal ? { refusal: card.refusal } : {}),
    calls: await Promise.all(
      card.calls.map(async ({ on, outcome, text, by }) => ({ on, outcome, text: keeper ? text : '', byName: await byName(by) })),
    ),
    history: await Promise.all(
      card.history.map(async ({ at, command, by, note = '' }) => ({
        at: civilTime(at),
        command,
        byName: await byName(by),
        note: keeper || openNotes.includes(command) ? note : '',
      })),
    ),
    place: placeView(ports.rules, ports.clock.now()),
  }
}
