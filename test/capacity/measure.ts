import { readCoverage } from '../../functions/coverage/read-coverage.ts'
import { deliverer } from '../../functions/delivery/deliver.ts'
import { ingestServices } from '../../functions/evaluation/ingest-services.ts'
import { pushRatings } from '../../functions/evaluation/push-ratings.ts'
import { submitRating } from '../../functions/evaluation/submit-rating.ts'
import { myScore } from '../../functions/statistics/my-score.ts'
import { board, dashboard, ranking } from '../../functions/statistics/read-region.ts'
import { forwarder } from '../../functions/superior/forward.ts'
import { readExchange } from '../../functions/superior/read-exchange.ts'
import { listParked } from '../../functions/superior/redrive.ts'
import { handleTicket, openTicketPage } from '../../functions/ticket/handle-ticket.ts'
import { openTicketFor } from '../../functions/ticket/open-tickets.ts'
import { deliveryId } from '../../shared/domain/delivery/delivery.ts'
import { memorySuperior } from '../memory/superior.ts'
import { measureCards } from './cards.ts'
import { busyExchange } from './exchange.ts'
import { measureCases } from './measure-cases.ts'
import { type Cost, type meter, must, plus } from './meter.ts'
import { MONTH, NOW, type Scene } from './scene.ts'

const LONG = '企业职工基本养老保险参保单位注销登记与个人账户转移接续'.repeat(4).slice(0, 100)
const TEXT = '办事很快，工作人员耐心，一次就办好了。'.repeat(10).slice(0, 150)

/** A record with the names most have, or with the longest that are taken. */
const record = ({ top, window, org, staff }: Scene, serviceNumber: number, long = false) => ({
  projectNo: '53090020261102000001',
  serviceNumber,
  taskCode: `1153090000000000000001170001000${long ? '01' : ''}`,
  taskName: long ? LONG : LONG.slice(0, 14),
  serviceName: '办结',
  areaCode: top,
  orgcode: org.id,
  serviceTime: '2026-11-02 09:30:00',
  userProp: '1',
  proStatus: '3',
  proChannel: '2',
  winno: window.id,
  proManager: staff.id,
  mobile: '10000000001',
  userName: long ? LONG.slice(0, 60) : '欧阳某某',
  certType: '999',
  certKey: '0'.repeat(18),
})

const forwarding = (ports: Scene['ports']) =>
  deliverer({ superior: forwarder({ ...ports, system: memorySuperior(), takes: () => true }) }, ports)

/** What each use case costs once a container has read the directory, as the engine counts it. */
export async function measure(scene: Scene, metered: ReturnType<typeof meter>): Promise<Record<string, Cost>> {
  const { ports, staff, top } = scene
  const push = async (number: number, long = false): Promise<string> => {
    const { results } = await ingestServices([record(scene, number, long)], { application: 'demo' }, ports)
    const [result] = results
    if (result?.status !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(result)}`)
    return result.serviceCode ?? ''
  }
  const rate = (service: string, level: number, text: string, codes: string[] = ['510']) =>
    must(
      submitRating(
        {
          target: { service },
          requestKey: 'k'.repeat(22),
          visitor: 'v'.repeat(22),
          level,
          codes: level === 5 ? codes : ['108'],
          text,
          named: false,
          channel: 'mini-program',
        },
        {},
        ports,
      ),
    )
  const identity = { id: staff.id, org: staff.org, region: top, roles: ['admin'] } as const
  const costs: Record<string, Cost> = {}
  const spend = async (name: string, work: () => Promise<unknown>) => {
    costs[name] = await metered.of(work)
    return costs[name]
  }

  const good = await push(1)
  const fallen = await push(2)
  const bad = await rate(await push(3), 1, TEXT.slice(0, 40))
  await spend('ingest-service', () => push(4))
  const handed = await push(9)
  const finished = {
    ...record(scene, 9),
    assessId: 'a-1',
    satisfaction: '5',
    evalDetail: '510',
    assessTime: '2026-11-02 09:45:00',
    pf: '4',
  }
  await spend('import-rating', () => pushRatings([finished], { application: 'demo' }, ports))
  const sealed = await ports.evaluations.get(handed)
  await spend('wipe-applicant', () => (sealed?.rating ? ports.evaluations.wipe(sealed) : Promise.reject(new Error('not rated'))))
  await spend('submit-rating', () => rate(good, 5, TEXT.slice(0, 30)))
  const due = (await ports.evaluations.get(fallen))?.defaultDue?.date ?? ''
  await spend('apply-default', () => ports.evaluations.applyDefault(fallen, { level: 3, at: NOW }, due))
  await spend('open-ticket', () => openTicketFor(bad.service, ports))
  const handler = { ...identity, id: '', org: bad.service.org }
  const verify = { do: 'verify', finding: 'founded', grounds: '经查看监控和叫号记录，情况属实。' } as const
  await must(openTicketPage(bad.service.id, handler, ports))
  await ports.directory.get('staff', staff.id)
  await spend('handle-ticket', () => must(handleTicket({ id: bad.service.id, version: 1 }, verify, handler, ports)))

  const told = await push(6)
  await rate(told, 5, TEXT.slice(0, 30))
  await spend('want-forwarding', () => ports.deliveries.want('superior', told, NOW, NOW))
  const forwarded = await ports.deliveries.get(deliveryId('superior', told))
  await spend('forward-rating', () => forwarding(ports)({ after: forwarded }))

  const reads = {
    'personal-score': () => must(myScore({ month: MONTH }, identity, ports)),
    dashboard: () => must(dashboard({ month: MONTH }, identity, ports)),
    board: () => must(board({ month: MONTH }, ports)),
    ranking: () => must(ranking({ month: MONTH, kind: 'matter' }, identity, ports)),
    coverage: () => must(readCoverage({ month: MONTH }, identity, ports)),
    'exchange-page': () => must(readExchange(identity, { ...ports, days: ports.upward })),
    'parked-list': () => must(listParked({}, identity, ports)),
  }
  await busyExchange(scene)
  for (const [name, read] of Object.entries(reads)) {
    await read()
    await spend(name, read)
  }
  let longest = ''
  const pushed = await metered.of(async () => {
    longest = await push(5, true)
  })
  costs['life-of-a-good-rating'] = plus(pushed, await metered.of(() => rate(longest, 5, TEXT, ['510', '511', '512'])))
  return { ...costs, ...(await measureCards(scene, metered)), ...(await measureCases(scene, metered)) }
}
