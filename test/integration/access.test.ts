import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AUTHORITY, mayDo } from '../../shared/contract/authority.ts'
import type { Route } from '../../shared/contract/route.ts'
import { type RouteName, routes } from '../../shared/contract/routes.ts'
import { type Answer, type Caller, openHouse } from './access/house.ts'
import { type ObjectName, type Sample, type Versions, whatToAdd } from './access/sample.ts'
import { samples } from './access/samples/index.ts'
import { CONFIDENTIAL, type Ids, OBJECTS, type World } from './access/world.ts'

/**
 * For every route of the contract, every role and every object that is not the caller's: the answer is the one that an object
 * gets that does not exist, in status and body. Made from `routes.ts`: a route that is added without a sample fails.
 */
let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const all = Object.entries(routes as Readonly<Record<string, Route>>) as ReadonlyArray<readonly [RouteName, Route]>

const NAMES = Object.fromEntries(OBJECTS.map((name) => [name, name])) as unknown as Ids

const FIRST: Versions = { ticket: 1, second: 1, third: 1, appeal: 1, judged: 1, report: 1 }

/** Versions are read only for a sample that asks for them: its second parameter. */
const asked = async (route: Route, { input }: Sample, ids: Ids, caller: Caller) =>
  house.ask(route, input?.(ids, input.length > 1 ? await house.versions() : FIRST) ?? {}, caller)

/** The objects that a sample names, found out by what it reads. */
function named({ input }: Sample, ids: Ids): ObjectName[] {
  const read = new Set<string>()
  const get = (target: Ids, name: string) => {
    read.add(name)
    return Reflect.get(target, name)
  }
  input?.(new Proxy(ids, { get }), FIRST)
  return [...read] as ObjectName[]
}

/** An answer without the time and the ids it was asked with: an id that is said back tells nothing. */
const blind = ({ status, text }: Answer, ids: Ids): string =>
  `${status} ${Object.values(ids).reduce((shown, id) => shown.replaceAll(id, '…'), text.replace(/"now":\d+/, ''))}`

const guarded = (sample: Sample): boolean => {
  const objects = named(sample, NAMES)
  return objects.length === 0 || objects.some((name) => !sample.bearer?.objects.includes(name))
}

type Foreign = ReadonlyArray<'unit' | 'region'>

/** Units whose objects are foreign to a caller, by how far the action reaches. */
const foreign = ({ action }: Route, { ofUnit = [] }: Sample, { roles }: Caller): Foreign => {
  const { reach } = AUTHORITY[action]
  if (reach === 'region' && !ofUnit.some((role) => roles.includes(role))) return ['region']
  return reach === 'public' ? [] : ['unit', 'region']
}

/** Where anyone may come, what else somebody is makes no difference: nobody in particular and a citizen speak for all. */
const speaksForRole = ({ action }: Route, { name }: Caller): boolean =>
  !mayDo(action, ['anyone']) || name === 'nobody' || name === 'citizen'

/** They are about the person who is rated. */
const TICKETS = ['ticket', 'second', 'third'] as const

/** What concerns one's own unit is judged by others, however far one reaches. */
const JUDGED: readonly ObjectName[] = ['judged', 'report']

const REFUSED = ['E4001', 'E4002', 'E4003', 'E8001', 'E5001', 'E1002']

async function ofOneWhoMayNot(route: Route, sample: Sample, caller: Caller, { own, unknown }: World) {
  for (const ids of named(sample, NAMES).length > 0 ? [own, unknown] : [own]) {
    const answer = await asked(route, sample, ids, caller)
    expect(REFUSED, `${caller.name}: ${answer.text}`).toContain(answer.code)
    expect([401, 403, 404]).toContain(answer.status)
  }
}

/** Asked twice, since what is the caller's own in a request is done the first time. */
async function ofOneWhoMay(route: Route, sample: Sample, caller: Caller, world: World) {
  const ask = (ids: Ids) => asked(route, sample, ids, caller)
  const objects = named(sample, NAMES).filter((name) => !sample.bearer?.objects.includes(name))
  for (const object of objects) {
    const unknown = { ...world.own, [object]: world.unknown[object] }
    await ask(unknown)
    const expected = blind(await ask(unknown), unknown)
    for (const whose of JUDGED.includes(object) ? (['unit', 'region'] as const) : foreign(route, sample, caller)) {
      const other = { ...world.own, [object]: world[whose][object] }
      if (other[object] === world.own[object]) continue
      expect(blind(await ask(other), other), `${caller.name}, ${object} of another ${whose}`).toBe(expected)
    }
  }
}

/** What is done with one's own: it works, it is not taken for unknown, and nothing of others is in it. */
async function withOnesOwn(route: Route, sample: Sample, caller: Caller, world: World): Promise<boolean> {
  const ask = (ids: Ids) => asked(route, sample, ids, caller)
  const objects = named(sample, NAMES)
  const nothing = { ...world.own, ...Object.fromEntries(objects.map((name) => [name, world.unknown[name]])) }
  const before = blind(await ask(nothing), nothing)
  const answer = await ask(world.own)
  expect(['E1001', 'E1005', 'E1006'], answer.text).not.toContain(answer.code)
  for (const whose of foreign(route, sample, caller))
    for (const name of CONFIDENTIAL)
      expect(answer.text, `${caller.name} sees ${name} of ${whose}`).not.toContain(world[whose][name])
  return objects.length === 0 || blind(answer, world.own) !== before
}

test.each(all.map(([name]) => name))('there is a sample of %s', (name) => {
  if (!samples[name]) throw new Error(whatToAdd(name))
})

const known = all.flatMap(([name, route]) => {
  const sample = samples[name]
  return sample ? [{ name, route, sample, may: (caller: Caller) => mayDo(route.action, caller.roles) }] : []
})

describe.each(known)('$name', ({ route, sample, may }) => {
  test('who may not is refused, whatever he asks for', async () => {
    for (const caller of house.callers) if (!may(caller)) await ofOneWhoMayNot(route, sample, caller, house.world)
  })

  test.skipIf(sample.reachesOut)('what is not one’s own is as unknown as what does not exist', async () => {
    const callers = house.callers.filter((caller) => may(caller) && speaksForRole(route, caller))
    for (const caller of callers) await ofOneWhoMay(route, sample, caller, house.world)
    const told: boolean[] = []
    for (const caller of callers) told.push(await withOnesOwn(route, sample, caller, house.world))
    if (callers.length > 0 && guarded(sample)) expect(told, 'one’s own is told from unknown by somebody who may').toContain(true)
  })

  const about = TICKETS.filter((name) => named(sample, NAMES).includes(name))
  test.runIf(about.length > 0)('nobody finds the rating of himself', async () => {
    const { own, unknown } = house.world
    const missing = { ...own, ...Object.fromEntries(about.map((name) => [name, unknown[name]])) }
    const answer = async (ids: Ids) => blind(await asked(route, sample, ids, house.rated), ids)
    expect(await answer(own)).toBe(await answer(missing))
  })
})

test('no sample is of a route that is gone', () => {
  expect(Object.keys(samples).filter((name) => !Object.hasOwn(routes, name))).toEqual([])
})
