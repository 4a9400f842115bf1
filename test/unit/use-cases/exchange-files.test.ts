import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { workbook } from '../../../functions/adapters/workbook.ts'
import { pushRatings } from '../../../functions/evaluation/push-ratings.ts'
import { noteServices } from '../../../functions/exchange/note-services.ts'
import type { ExchangeFile } from '../../../functions/exchange/ports.ts'
import { listFiles, requestFile } from '../../../functions/exchange/request-file.ts'
import { daysOf, runFile } from '../../../functions/exchange/run-file.ts'
import { maskedNumbers } from '../../../shared/domain/evaluation/masked-numbers.ts'
import { memoryFiles, memoryMakings } from '../../memory/reports.ts'
import { memoryServiceDays } from '../../memory/service-days.ts'
import { admin, type House, house, MATTER } from '../support/house.ts'
import { on } from '../support/samples.ts'

const WHO = { mobile: '10000000001', userName: '欧阳某', certType: '999', certKey: 'T00000001' }

/** A place whose stream is fed by hand, and an administrator's file of a period. */
async function filed(here: House, region: string, period = '2026-03') {
  const [days, files, exchangeFiles] = [memoryServiceDays(), memoryFiles(), memoryMakings<ExchangeFile>()]
  const changes = [...here.evaluations.items.values()].map((after, at) => ({ sequence: String(at), before: undefined, after }))
  for (let time = 0; time < 2; time += 1) await noteServices(changes, 'shard', days)
  await noteServices(changes.slice(1), 'shard', days)
  const ports = { ...here, days, files, exchangeFiles, workbook }
  const asked = await requestFile({ period }, admin(region), ports)
  const [queued] = await exchangeFiles.list(region, 1)
  if (!asked.ok || !queued) throw new Error('not asked for')
  await runFile(queued, ports)
  const listed = await listFiles(admin(region), ports)
  const of = (ending: string) => files.files.get(`${asked.value.id}/${ending}`) ?? new Uint8Array()
  const lines = (ending: string): Array<Record<string, string>> =>
    new TextDecoder()
      .decode(of(ending))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return { listed: listed.ok ? listed.value.files : [], of, lines }
}

async function busy() {
  const here = house()
  await here.push(here.record(WHO), here.record({ ...WHO, projectNo: 'P-2', winno: '3456ABCD', areaCode: here.places[1] }))
  here.clock.moveTo(on('2026-03-10', '00:15:00'))
  const said = {
    projectNo: 'P-1',
    serviceNumber: 1,
    assessId: 'a',
    assessTime: '2026-03-03 09:00:00',
    pf: '4',
    satisfaction: '1',
  }
  await pushRatings(
    [{ ...said, evalDetail: '108', writingEvaluation: '=HYPERLINK("x") 请打 100 0000 0001' }],
    { application: 'app' },
    here,
  )
  return here
}

test('a month of a region: what was served and said, by the names of the exchange, each once', async () => {
  const here = await busy()
  const { listed, lines } = await filed(here, here.profile.region)
  expect(listed).toMatchObject([{ state: 'ready', done: 31, total: 31, period: '2026-03' }])
  expect(listed[0]?.files.map(({ name }) => name.replace(/^.*\./, ''))).toEqual(['xlsx', 'jsonl', 'jsonl'])
  const services = lines('services.jsonl')
  expect(services.map(({ projectNo }) => projectNo).sort()).toEqual(
    [...here.evaluations.items.values()].map((one) => one.projectNo).sort(),
  )
  expect(services.find(({ projectNo }) => projectNo === 'P-1')).toMatchObject({
    serviceNumber: '1',
    taskCode: MATTER,
    areaCode: here.places[0],
    serviceTime: '2026-03-02 09:30:00',
    proChannel: '2',
  })
  expect(lines('ratings.jsonl')).toMatchObject([
    {
      projectNo: 'P-1',
      satisfaction: '1',
      evalDetail: '108',
      assessTime: '2026-03-03 09:00:00',
      pf: '4',
      evaluateType: '1',
      isdefault: '0',
    },
  ])
})

test('the sheet holds codes and words as text, formulas among them as what they are: words', async () => {
  const here = await busy()
  const { of } = await filed(here, here.profile.region)
  const services = await readSheet(Buffer.from(of('exchange.xlsx')), '服务数据')
  expect(services[0]?.slice(0, 3)).toEqual(['projectNo', 'serviceNumber', 'taskCode'])
  expect(services[1]?.[2]).toBe(MATTER)
  const ratings = await readSheet(Buffer.from(of('exchange.xlsx')), '评价')
  expect(ratings[1]?.[4]).toBe('=HYPERLINK("x") 请打 100****')
})

test('nothing of an applicant, no receipt and no rater is in any file', async () => {
  const here = await busy()
  const { lines } = await filed(here, here.profile.region)
  const text = JSON.stringify([lines('services.jsonl'), lines('ratings.jsonl')])
  const hidden = [...here.evaluations.items.values()].flatMap((one) => [
    one.id,
    one.applicant,
    one.nameKey,
    one.sealed,
    one.rating?.receipt,
    one.rating?.rater,
    one.rating?.request,
  ])
  for (const word of [...Object.values(WHO), ...hidden.filter(Boolean)]) if (word !== '999') expect(text).not.toContain(word)
})

test('of another region, and of another day, there is nothing', async () => {
  const here = await busy()
  const [east] = here.places
  expect((await filed(here, east)).lines('services.jsonl').every(({ areaCode }) => areaCode === east)).toBe(true)
  expect((await filed(here, here.profile.region, '2026-03-03')).lines('services.jsonl')).toEqual([])
  expect((await filed(here, here.profile.region, '2026-03-02')).lines('ratings.jsonl')).toHaveLength(1)
})

test('a period is a day or all days of a month', () => {
  expect(daysOf('2026-02-03')).toEqual(['2026-02-03'])
  expect(daysOf('2028-02')).toHaveLength(29)
  expect(daysOf('2026-12').at(-1)).toBe('2026-12-31')
})

test('no number of seven figures or more stays in a text, however it is parted; shorter ones do', () => {
  const parted = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('', ' ', '-')), {
    minLength: 7,
    maxLength: 20,
  })
  fc.assert(
    fc.property(parted, (digits) => {
      const masked = maskedNumbers(`电话${digits.map(([digit, gap]) => `${digit}${gap}`).join('')}谢谢`)
      expect(masked.replace(/\D/g, '').length).toBeLessThanOrEqual(3)
    }),
  )
  expect(maskedNumbers('跑了 3 趟，等了 120 分钟，（窗口 12）')).toBe('跑了 3 趟，等了 120 分钟，（窗口 12）')
  expect(maskedNumbers('１００００００００００')).toBe('１００****')
})
