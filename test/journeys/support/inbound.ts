import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { signRequest } from '../../../functions/adapters/signature.ts'
import { DEMO_HOTLINE } from '../../../infra/local/stand-ins/secrets.ts'
import { SERVICE_COLUMNS } from '../../../shared/contract/file-columns.ts'
import { type Output, routes } from '../../../shared/contract/routes.ts'
import type { RatingRecord, ServiceRecord } from '../../../shared/contract/schemas/exchange.ts'
import { civilDate, civilTime } from '../../../shared/domain/calendar/civil.ts'
import { ADMIN, type City, HANDLER } from './city.ts'
import { openTicketOf, rate, sees } from './steps.ts'

const WHO = { userName: '示例申请人', certType: '999', certKey: 'T00000042', mobile: '10000000042' } as const

type Inbound = 'pushServices' | 'pushRatings' | 'pushComplaints' | 'complaintStates'

const send = <R extends Inbound>(city: City, route: R, records: readonly unknown[]): Promise<Output<R>> =>
  ask(city, route, { records }, city.system)

async function ask<R extends Inbound>(city: City, route: R, input: object, system: City['system']): Promise<Output<R>> {
  const { method, path } = routes[route]
  const body = JSON.stringify(input)
  const signed = signRequest(system, { method, path, body }, city.host.clock.now(), randomUUID())
  const response = await fetch(`${city.url}${path}`, { method, headers: { 'content-type': 'application/json', ...signed }, body })
  expect(response.status).toBe(200)
  return (await response.json()) as Output<R>
}

const finished = (city: City, { projectNo, serviceNumber }: ServiceRecord, change: Partial<RatingRecord> = {}): RatingRecord => ({
  projectNo,
  serviceNumber,
  assessId: `a-${projectNo}`,
  satisfaction: '5',
  evalDetail: '510,517',
  assessTime: civilTime(city.host.clock.now() - 30_000),
  pf: '4',
  ...change,
})

/** A workbook of services as somebody fills it in: Chinese names above, every cell text. */
function workbookOf(services: readonly ServiceRecord[]): Promise<Buffer> {
  const cellsOf = (service: Readonly<Record<string, unknown>>) =>
    SERVICE_COLUMNS.map(({ field }) => ({ value: String(service[field] ?? ''), type: String }))
  const names = SERVICE_COLUMNS.map(({ name }) => ({ value: name, type: String }))
  return writeWorkbook([names, ...services.map((service) => cellsOf(service))]).toBuffer()
}

/** What other systems bring in, through the interface and as files, under every profile. */
export function inbound(city: () => City): void {
  describe('other systems', () => {
    test('push a service and print its address; the citizen rates there, and nobody sees who applied', async () => {
      const answer = await send(city(), 'pushServices', [city().record(WHO)])
      const { ratingUrl = '' } = answer.results[0] ?? {}
      for (const said of Object.values(WHO)) if (said !== '999') expect(JSON.stringify(answer)).not.toContain(said)
      const page = await city().visit(new URL(ratingUrl).pathname)
      await rate(page, '非常满意')
      const shown = await page.locator('body').innerText()
      expect(shown).not.toMatch(/示例申请人|T00000042|10000000042/)
    })

    test('push a bad rating they took: it stands as said and opens its ticket; again is harmless, other content refused', async () => {
      const service = city().record()
      const rating = finished(city(), service, { satisfaction: '1', evalDetail: '108' })
      expect((await send(city(), 'pushRatings', [rating])).results[0]?.errors).toMatchObject([
        { field: 'projectNo', code: 'E5007' },
      ])
      const code = (await send(city(), 'pushServices', [service])).results[0]?.serviceCode ?? ''
      const early = finished(city(), service, { assessTime: civilTime(city().host.clock.now() - 3_600_000) })
      const wrong = [early, { ...rating, isdefault: '1' }, { ...rating, evalDetail: '510' }]
      const codes = (await send(city(), 'pushRatings', wrong)).results.map(({ errors }) => errors?.[0]?.code)
      expect(codes).toEqual(['E2017', 'E5009', 'E2006'])
      expect(await send(city(), 'pushRatings', [rating, rating])).toMatchObject({ accepted: 1, repeated: 1 })
      const other = await send(city(), 'pushRatings', [{ ...rating, satisfaction: '5', evalDetail: '' }])
      expect(other.results[0]?.errors).toMatchObject([{ code: 'E2001' }])
      await sees(await city().visit(`/s/${code}`), '这次服务已经评价过了')
      await city().host.drained()
      await openTicketOf(city(), await city().visit('', { phone: HANDLER }), code)
    })

    test('the 12345 hotline hands a complaint over; the unit sees whence it came, and the hotline what becomes of it', async () => {
      const { applications } = city().host.running.backstage.secret
      const hotline = { application: DEMO_HOTLINE, secret: applications[DEMO_HOTLINE] ?? '' }
      const service = city().record()
      await send(city(), 'pushServices', [service])
      const orderNo = `W-${service.projectNo}`
      const [acceptTime, { projectNo }] = [civilTime(city().host.clock.now()), service]
      const records = [{ orderNo, acceptTime, projectNo, content: '办是办了，不给回执。', mobile: WHO.mobile }]
      const push = () => ask(city(), 'pushComplaints', { records }, hotline)
      const { number } = (await push()).results[0] ?? {}
      expect(await push()).toMatchObject({ repeated: 1, results: [{ number }] })
      const token = await city().token(HANDLER)
      const { tickets } = await city().api.call('workList', {}, token)
      const { id = '', version = 0 } = tickets.find((ticket) => ticket.number === number) ?? {}
      const page = await city().visit('', { phone: HANDLER })
      await page.goto(`${city().url}/packages/staff/ticket/index?id=${id}`)
      await sees(page, orderNo)
      expect(await page.locator('body').innerText()).not.toContain(WHO.mobile)
      await city().api.call('contactCitizen', { id, version, method: 'phone', reached: true, words: '问了经过。' }, token)
      const told = await ask(city(), 'complaintStates', { orderNos: [orderNo] }, hotline)
      expect(told.results).toMatchObject([
        { complaint: { number, stateName: '待核实', acceptTime, contactTime: expect.any(String) } },
      ])
      expect(city().log()).not.toMatch(/10000000042|不给回执/)
    })
  })

  test('where there is no interface an administrator brings a file, mends its wrong rows, and takes files away', async () => {
    const services = [city().record(WHO), city().record({ ...WHO, orgcode: '000000000000000000' }), city().record()]
    const page = await city().visit('', { phone: ADMIN, wide: true })
    await page.goto(`${city().url}/packages/admin/exchange-files/index`)
    await page.getByRole('heading', { name: '文件导入导出', level: 1 }).waitFor()
    const choose = async (name: string, mimeType: string, buffer: Buffer, count: number) => {
      await page.locator('#file').setInputFiles({ name, mimeType, buffer })
      await page.getByRole('button', { name: `导入 ${count} 行` }).click()
      await sees(page, /^已导入完/)
    }
    const upload = (name: string, rows: readonly unknown[]) =>
      choose(name, 'application/x-ndjson', Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n')), rows.length)
    await upload('services.jsonl', services)
    const errors = page.getByRole('region', { name: '没有收的行' })
    await errors.getByText('第 2 行').waitFor()
    await errors.getByText('受理部门代码不在机构目录中').waitFor()
    const [list] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载清单' }).click()])
    expect(list.suggestedFilename()).toBe('没有收的行-services.csv')
    const fromSheet = [city().record(WHO), city().record()]
    const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await choose('services.xlsx', workbook, await workbookOf(fromSheet), fromSheet.length)
    await sees(page, /全部收下了/)
    await page.getByRole('radio', { name: /^评价/ }).click()
    const rated = [...services.filter((_, at) => at !== 1), ...fromSheet]
    await upload(
      'ratings.jsonl',
      rated.map((service) => finished(city(), service)),
    )
    await sees(page, /全部收下了/)

    await city().host.drained()
    await page.getByRole('button', { name: '生成文件' }).click()
    const link = page.getByRole('link', { name: /服务数据-.*\.jsonl/ }).first()
    await link.waitFor({ timeout: 60_000 })
    const fetched = async (name: RegExp) => {
      const href = (await page.getByRole('link', { name }).first().getAttribute('href')) ?? ''
      return (await fetch(new URL(href, city().url))).text()
    }
    const files = [await fetched(/服务数据-.*\.jsonl/), await fetched(/评价-.*\.jsonl/)]
    for (const file of files) {
      for (const { projectNo } of rated) expect(file).toContain(projectNo)
      expect(file).not.toMatch(/示例申请人|T00000042|10000000042/)
    }
    expect(files[0]).toContain(civilDate(city().host.clock.now()))
  })
}
