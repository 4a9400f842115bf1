import { openClient } from '../../../functions/adapters/dynamodb/client.ts'
import { identityStore } from '../../../functions/adapters/dynamodb/identity-store.ts'
import { readDirectory } from '../../../shared/data/directory/read.ts'
import { profiles } from '../../../shared/data/index.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import type { PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import { REGION } from '../host/assembly/resolve.ts'
import { type Cast, writeCast } from '../host/local-page/cast.ts'
import { signIn } from '../host/local-page/sign-in.ts'
import type { RunningHost } from '../host/run-host.ts'
import { DEMO_APPLICATION } from '../stand-ins/secrets.ts'
import { CREDENTIALS } from '../stand-ins/signature.ts'
import { apiOf } from './api.ts'
import { cardPointOf, fillDemoCards, issueDemoBook, keeperCast } from './cards.ts'
import { fileDemoComplaints } from './complaints.ts'
import { deliverPast } from './deliver-past.ts'
import { leadUnit } from './lead-unit.ts'
import { liveThrough } from './live-through.ts'
import { openPlace, variable } from './open-place.ts'
import { PHONES, peopleOf } from './people.ts'
import { type Places, placesOf } from './places.ts'
import { CITIZEN_PHONE, openDays, planWork } from './plan.ts'
import { pusher } from './push.ts'
import { chance, SEED } from './random.ts'
import { fileDemoAppeals } from './reviews.ts'
import { addSpecials, type Special } from './special-cases.ts'

export type SeedSize = 'whole' | 'small'

export interface SeedOptions {
  readonly host: RunningHost
  readonly profile: string
  readonly dataDir: string
  readonly size: SeedSize
  /** Now, in ms: where the demo's clock ends. */
  readonly end: number
  readonly say: (text: string) => void
}

/** Days a place has lived through at the first start; a few more than the longest limit of a ticket. */
export const DEMO_DAYS: Readonly<Record<SeedSize, number>> = { whole: 60, small: 32 }
const SERVICES: Readonly<Record<SeedSize, number>> = { whole: 2000, small: 90 }

/**
 * Makes the demo data of a place by living through its last days: directory and roster are imported, people are
 * invited, and then services, ratings and the handling of tickets go through the API at their time of the demo clock.
 */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const { host, dataDir, end, say } = options
  const profile = profileCalled(options.profile)
  const { now } = host.clock
  const entries = readDirectory(options.profile as Parameters<typeof readDirectory>[0])
  const places = placesOf(entries)
  const today = civilDate(end)
  const days = openDays(addDays(civilDate(now()), 1), today)

  say('机构与排班')
  const client = openClient({ endpoint: host.backstage.databaseUrl, region: REGION, credentials: CREDENTIALS })
  await openPlace(host, client, entries, places, today)

  say('人员')
  const api = apiOf(host.url)
  const enter = signIn(host.url, host.backstage.sms, now)
  const people = peopleOf(api, enter, identityStore(client, variable(host, 'TABLE_ENGAGEMENT')), now)
  const [clerk, , lead] = places.staffOf(places.desks[0]?.window.org ?? '')
  const [admin, operator, reviewer, second] = places.staffOf(places.organiser.id)
  if (!clerk || !lead || !admin || !operator || !reviewer || !second) throw new Error('no staff for the demo people')
  await people.bind(PHONES.admin, admin.id, ['admin'])
  await people.bind(PHONES.staff, clerk.id, ['staff'])
  await people.bind(PHONES.operator, operator.id, ['operator'])
  await people.bind(PHONES.reviewer, reviewer.id, ['reviewer'])
  await people.bind(PHONES.secondReviewer, second.id, ['reviewer'])
  await people.bind(PHONES.lead, lead.id, ['lead'])

  const cards = cardPointOf(entries, profile)
  const book = cards ? await issueDemoBook(cards, api, people) : ''

  const luck = chance(SEED)
  const plan = planWork(places, days, SERVICES[options.size], end, luck)
  const special = addSpecials(plan, places, days, profile, end, luck)
  const secret = host.backstage.secret.applications[DEMO_APPLICATION] ?? ''
  const push = pusher(api, { application: DEMO_APPLICATION, secret }, now)
  const codes = await liveThrough({ host, api, people, places, profile, special, days, luck, push, say }, end)
  if (cards) await fillDemoCards(cards, book, civilDate(now()), api, people)
  await host.drained()
  await fileDemoAppeals(api, people)
  const org = places.desks[0]?.window.org
  const there = special.plan.records.flatMap(({ record }, n) => (record.orgcode === org && codes[n] ? [codes[n]] : []))
  await fileDemoComplaints(api, people, there.slice(-2))
  await host.drained()
  await leadUnit(api, people, profile, now())
  say('上报')
  await deliverPast(host, client, profile, [civilDate(now()), ...days], end)
  const compare = host.scheduler.schedules.find(({ input }) => JSON.stringify(input).includes('reconcile'))
  if (compare) await host.scheduler.runNow(compare.id)
  host.consumers.hold(false)
  host.consumers.hold(false, 'messages')
  client.destroy()
  const handler = places.staffOf(places.desks[0]?.window.org ?? '')[1]
  const names = {
    clerk: clerk.name,
    handler: handler?.name ?? '',
    lead: lead.name,
    admin: admin.name,
    operator: operator.name,
    reviewer: reviewer.name,
    second: second.name,
    cardkeeper: cards?.keepers[0].name ?? '',
  }
  writeCast(dataDir, castOf(special, codes, places, names, keeperCast(cards)))
}

function profileCalled(id: string): PolicyProfile {
  const found = profiles.find((profile) => profile.id === id)
  if (!found) throw new Error(`没有 ${id} 这个地方；有的是 ${profiles.map((profile) => profile.id).join('、')}`)
  return found
}

const SHOWN = 30

function castOf(
  special: Special,
  codes: readonly string[],
  places: Places,
  names: Record<'clerk' | 'handler' | 'lead' | 'admin' | 'operator' | 'reviewer' | 'second', string>,
  keepers: Cast['people'],
): Cast {
  const rated = new Set(special.plan.ratings.map(({ target }) => ('record' in target ? target.record : -1)))
  const open = [...special.plan.records.entries()].filter(([n, { record }]) => !rated.has(n) && !record.mobile && codes[n])
  return {
    people: [
      { role: 'citizen', name: '办事群众', phone: CITIZEN_PHONE },
      { role: 'staff', name: names.clerk, phone: PHONES.staff },
      { role: 'handler', name: names.handler, phone: PHONES.handler },
      { role: 'lead', name: names.lead, phone: PHONES.lead },
      { role: 'admin', name: names.admin, phone: PHONES.admin },
      { role: 'operator', name: names.operator, phone: PHONES.operator },
      { role: 'reviewer', name: names.reviewer, phone: PHONES.reviewer },
      { role: 'reviewer', name: names.second, phone: PHONES.secondReviewer },
      ...keepers,
    ],
    services: open
      .slice(-SHOWN)
      .reverse()
      .map(([n, { record }]) => ({ code: codes[n] ?? '', title: `${record.taskName}（${record.serviceTime.slice(5, 16)}）` })),
    windows: places.desks.slice(0, 3).map(({ window }) => ({ code: windowCode(window.id), title: window.name })),
  }
}
