import { describe, expect, test } from 'vitest'
import { RETRY_LEASE_MS } from '../../shared/domain/delivery/delivery.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import { allForms, made, nationalJson } from './support/forms.ts'
import { APPLICANT, added, NOW, nameKey, RATED_AT, rating, SERVED_AT, service } from './support/samples.ts'
import { SEALED, world } from './support/world.ts'

const DEFAULT = { level: 3, at: RATED_AT } as const

const answered = (of: Service): Ticket =>
  ({
    id: of.id,
    merged: [],
    finding: 'founded',
    answeredAt: NOW,
    history: [
      { at: NOW, command: 'rectify', by: 'S-9', note: { measures: '增设一个窗口' } },
      {
        at: NOW,
        command: 'answer',
        by: 'S-9',
        note: { answer: `${APPLICANT.userName}您好，已经办好，电话 ${APPLICANT.mobile}` },
      },
    ],
  }) as unknown as Ticket

describe.each(allForms.map((form) => [form.id, form] as const))('%s', (_, form) => {
  test('a default goes out as one, and the rating that supersedes it after it', async () => {
    const { want, far } = world(form)
    const fallen = service({ state: 'defaulted', default: DEFAULT, sealed: SEALED })
    expect(await want(fallen)).toMatchObject({ state: 'done', steps: ['service', 'default'] })
    expect(far.held()[0]).toMatchObject({ default: { facts: { isDefault: 'true' } } })
    const rated: Service = { ...fallen, state: 'rated', rating: rating() }
    expect(await want(rated)).toMatchObject({ state: 'done', steps: ['service', 'default', 'rating'] })
    expect(far.held()[0]).toMatchObject({ rating: { facts: { isDefault: 'false', level: '5' } } })
  })

  test('a far side that never replaces a default is not taken at its word that it has the rating', async () => {
    const { want, far } = world(form, undefined, { superior: true, keepsDefaults: true })
    const fallen = service({ state: 'defaulted', default: DEFAULT, sealed: SEALED })
    await want(fallen)
    const told = await want({ ...fallen, state: 'rated', rating: rating() })
    expect(told).toMatchObject({ state: 'parked', steps: ['service', 'default'], fault: { code: 'default-stands' } })
    expect(far.held()[0]?.rating).toBeUndefined()
  })

  test('what comes later goes later: an addition, an invalidation, what was put right', async () => {
    const { want, far } = world(form)
    const rated = service({ state: 'rated', rating: rating({ level: 1, codes: ['108'] }), sealed: SEALED })
    await want(rated)
    const more: Service = { ...rated, state: 'added-to', added: added() }
    await want(more)
    await want(more, answered(more))
    const last = await want({ ...more, invalidated: { at: NOW, outcome: 'mistaken' } })
    expect(last).toMatchObject({ state: 'done', steps: ['service', 'rating', 'added', `rectification@${NOW}`, 'invalidation'] })
    expect(far.held()).toHaveLength(1)
    expect(far.held()[0]).toMatchObject({ effective: false, repeats: 0, added: { facts: { evaluateType: '2' } } })
    expect(far.held()[0]?.rectification).toBe('核实：属实；整改：增设一个窗口；答复：＊您好，已经办好，电话 ＊')
  })

  test('an answer names nobody of the case, though the seal came off with the rating', async () => {
    const { want, evaluations, tickets, far } = world(form)
    const sent = async (of: Service, ticket?: Ticket) => {
      await want(of, ticket)
      return evaluations.items.get(of.id) ?? of
    }
    const low = { state: 'rated', rating: rating({ level: 1, codes: ['108'] }), sealed: SEALED } as const
    const first = await sent(service(low))
    const other = await sent(service({ ...low, projectNo: 'B', nameKey: nameKey('艾力·买买提', 'B') }))
    expect([first.sealed, other.sealed]).toEqual([undefined, undefined])
    const said = `${APPLICANT.userName}、艾力 买买提您好，欧阳已经办好，信用代码 91110000MA01ABCDEF`
    const note = { at: NOW, command: 'answer', by: 'S-9', note: { answer: said } }
    const root = { ...answered(first), merged: [other.id], history: [note] } as unknown as Ticket
    tickets.items.set(first.id, root)
    await sent(first)
    await sent(other, { ...root, id: other.id, merged: [], state: 'merged', into: first.id } as Ticket)
    const told = '核实：属实；答复：＊、＊您好，欧阳已经办好，信用代码 ＊'
    expect(far.held().map(({ rectification }) => rectification)).toEqual([told, told])
  })

  test('a case done again is answered again: the second answer takes the place of the first, each told once', async () => {
    const { want, far } = world(form)
    const rated = service({ state: 'rated', rating: rating({ level: 1, codes: ['108'] }), sealed: SEALED })
    const first = answered(rated)
    await want(rated, first)
    const { answeredAt: _, ...left } = first
    const event = (command: 'reopen' | 'rectify' | 'answer', note: object) => ({ at: NOW + 1, command, by: 'S-9', note })
    const reopened = { ...left, history: [...first.history, event('reopen', { reason: '没有改' })] } as Ticket
    const calls = far.calls().all
    await want(rated, reopened)
    expect(far.calls().all).toBe(calls)
    expect(far.held()[0]?.rectification).toContain('增设一个窗口')
    const more = [event('rectify', { measures: '换了叫号机' }), event('answer', { answer: '已经换好' })]
    const second = { ...reopened, answeredAt: NOW + 1, history: [...reopened.history, ...more] } as Ticket
    const told = await want(rated, second)
    expect(told).toMatchObject({
      state: 'done',
      steps: ['service', 'rating', `rectification@${NOW}`, `rectification@${NOW + 1}`],
    })
    expect(far.calls().all).toBe(calls + 1)
    await want(rated, second)
    expect(far.calls().all).toBe(calls + 1)
    expect(far.held()).toMatchObject([{ repeats: 0, rectification: '核实：属实；整改：换了叫号机；答复：已经换好' }])
  })

  test('a rating older than its service is parked, its time as it was', async () => {
    const { want, far } = world(form)
    const early = service({ state: 'rated', rating: rating({ at: SERVED_AT - 1000 }) })
    expect(await want(early)).toMatchObject({ state: 'parked', fault: { code: 'before-service' } })
    expect(far.held().some((held) => held.rating)).toBe(false)
  })

  test('matters that are not taken, ratings of windows and places without a superior send nothing', async () => {
    const { want, far } = world(form)
    const own = service({ taskCode: '1153092101520834570000000000001', rating: rating() })
    expect(await want(own)).toMatchObject({ state: 'done', steps: ['not-sent'] })
    const visit = service({ id: 'visit', kind: 'window', projectNo: '', taskCode: '', rating: rating({ pf: 3 }) })
    expect(await want(visit)).toMatchObject({ state: 'done', steps: ['not-sent'] })
    expect(far.calls().all).toBe(0)
    const alone = world(form, undefined, { superior: false })
    expect(await alone.want(service({ rating: rating() }))).toMatchObject({ state: 'done', steps: ['not-sent'] })
    expect(alone.far.calls().all).toBe(0)
  })

  test('the seal comes off with the rating, not with a default that may still be superseded', async () => {
    const { want, evaluations, far } = world(form)
    const fallen = service({ state: 'defaulted', default: DEFAULT, sealed: SEALED })
    await want(fallen)
    expect((await evaluations.get(fallen.id))?.sealed).toBe(SEALED)
    await want({ ...fallen, state: 'rated', rating: rating() })
    expect((await evaluations.get(fallen.id))?.sealed).toBeUndefined()
    expect(far.held()[0]?.service?.facts.userName).toBe(APPLICANT.userName)
  })

  test('what the other side refuses is parked with its reason, and nothing of the person in it', async () => {
    const { want } = world(form)
    const strange = service({ state: 'rated', rating: rating({ level: 5, codes: ['108'] }), sealed: SEALED })
    const parked = await want(strange)
    expect(parked).toMatchObject({
      state: 'parked',
      fault: { code: 'refused', text: expect.stringContaining('指标与满意度不符') },
    })
    for (const value of Object.values(APPLICANT)) expect(parked.fault?.text).not.toContain(value)
  })

  test('while it is out of order nothing is lost, and it is not hammered', async () => {
    const { want, far, pass, deliveries } = world(form, { seed: 3, share: 1, kinds: ['error', 'garbage', 'drop'] })
    for (let number = 1; number <= 10; number += 1)
      await want(service({ serviceNumber: number, state: 'rated', rating: rating() }))
    expect(far.held()).toEqual([])
    expect(far.calls().all).toBeLessThanOrEqual(3)
    expect([...deliveries.items.values()].every(({ state }) => state === 'waiting')).toBe(true)
    far.setFaults(undefined)
    for (let minutes = 0; minutes < 60; minutes += 5) await pass(5)
    expect([...deliveries.items.values()].every(({ state }) => state === 'done')).toBe(true)
    expect(far.held().map(({ rating: held }) => held?.facts.level)).toEqual(Array(10).fill('5'))
  })
})

test('a service that the other side has lost is told again before its rating', async () => {
  const { want, far, deliveries, drain, evaluations, clock } = world(nationalJson)
  const bare = service()
  evaluations.items.set(bare.id, { ...bare, state: 'rated', rating: rating() })
  await deliveries.want('superior', 'other', NOW, clock.now())
  deliveries.items.set(`superior#${bare.id}`, {
    ...(await want(service({ serviceNumber: 2, state: 'rated', rating: rating() }))),
    id: `superior#${bare.id}`,
    service: bare.id,
    steps: ['service'],
  })
  await deliveries.want('superior', bare.id, NOW, clock.now())
  await drain()
  expect(await deliveries.get(`superior#${bare.id}`)).toMatchObject({ state: 'done', steps: ['service', 'rating'] })
  expect(far.held().map(({ serviceNumber }) => serviceNumber)).toEqual(['2', '1'])
})

test('a change that is handed over again makes no second try', async () => {
  const { want, far, deliver, changes } = world(made)
  await want(service({ state: 'rated', rating: rating() }))
  const calls = far.calls().all
  for (const change of changes) expect(await deliver(change)).toBe('left')
  expect(far.calls().all).toBe(calls)
})

test('what is not in the books of this system is parked', async () => {
  const { deliveries, drain, clock } = world(made)
  await deliveries.want('superior', 'nobody', NOW, clock.now())
  await drain()
  expect(await deliveries.get('superior#nobody')).toMatchObject({ state: 'parked', fault: { code: 'no-record' } })
})

test('one that was brought up and got lost is due again after its lease', async () => {
  const { deliveries, clock } = world(made)
  await deliveries.want('superior', 'slow', NOW, clock.now())
  expect(await deliveries.retry('superior#slow', clock.now())).toBe(true)
  expect(await deliveries.retry('superior#slow', clock.now() + RETRY_LEASE_MS - 1)).toBe(false)
  expect(await deliveries.retry('superior#slow', clock.now() + RETRY_LEASE_MS)).toBe(true)
})
