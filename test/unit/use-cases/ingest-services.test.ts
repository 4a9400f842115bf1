import { expect, test } from 'vitest'
import { house, MATTER, OTHER_ORG, WINDOW } from '../support/house.ts'
import { on, PLACES } from '../support/samples.ts'

test('the good records of a batch are kept; each wrong one says which field is wrong, in Chinese', async () => {
  const here = house()
  const [east] = here.places
  const { results, ...counts } = await here.push(
    here.record(),
    here.record({ projectNo: 'P-2', orgcode: '000000000000000000', areaCode: '110000000000', winno: undefined, proChannel: '1' }),
    here.record({ projectNo: '', taskCode: 'short', userProp: '8' }),
    'nothing like a record',
    here.record({ projectNo: 'P-3', orgcode: `${east}_115309009000000579` }),
  )
  expect(counts).toEqual({ accepted: 2, repeated: 0, refused: 3 })
  expect(results.map(({ status }) => status)).toEqual(['accepted', 'refused', 'refused', 'refused', 'accepted'])
  expect(results[1]).toMatchObject({ index: 1, projectNo: 'P-2', serviceNumber: 1 })
  expect(results[1]?.errors?.map(({ field }) => field).sort()).toEqual(['areaCode', 'orgcode'])
  expect(results[2]?.errors).toEqual([
    { field: 'projectNo', message: '办件编号不能为空' },
    { field: 'taskCode', message: '实施编码格式不正确' },
    { field: 'userProp', message: '申请人类型只能是 1、2、3、4、5、6、9 之一' },
  ])
  for (const { errors = [] } of results) for (const { message } of errors) expect(message).toMatch(/[一-鿿]/)
  expect(here.evaluations.items.size).toBe(2)
})

test.each([
  ['serviceTime', { serviceTime: '2026-02-30 10:00:00' }],
  ['serviceTime', { serviceTime: '2026-03-02 10:00:06' }],
  ['areaCode', { areaCode: '110000000000', winno: undefined, proChannel: '1' }],
  ['orgcode', { orgcode: '999999999999999999' }],
  ['winno', { winno: undefined }],
  ['winno', { winno: '22222222' }],
  ['proManager', { proManager: 'nobody' }],
  ['serviceNumber', { serviceNumber: 0 }],
  ['mobile', { mobile: '123' }],
  ['taskName', { taskName: '' }],
])('a record with a wrong %s is refused by that field: %o', async (field, changes) => {
  const here = house()
  const { results } = await here.push(here.record(changes))
  expect(results[0]?.errors?.map((error) => error.field)).toContain(field)
  expect(here.evaluations.items.size).toBe(0)
})

test('a repeat is harmless, in the same batch and later; a repeat that says something else is refused', async () => {
  const here = house()
  expect(await here.push(here.record(), here.record())).toMatchObject({ accepted: 1, repeated: 1 })
  const [standing] = [...here.evaluations.items.values()]
  here.clock.moveTo(on('2026-03-05'))
  expect(await here.push(here.record())).toMatchObject({ repeated: 1 })
  const changes: Array<[string, Record<string, unknown>]> = [
    ['taskCode', { taskCode: MATTER.replace(/.$/, '9') }],
    ['serviceName', { serviceName: '咨询' }],
    ['serviceTime', { serviceTime: '2026-03-02 09:31:00' }],
    ['orgcode', { orgcode: OTHER_ORG }],
    ['winno', { winno: undefined, proChannel: '1' }],
  ]
  for (const [field, change] of changes) {
    const { results } = await here.push(here.record(change))
    const expected = { field, message: '同一办件编号和服务次数已有内容不同的服务数据。', code: 'E5006' }
    expect(results[0]).toMatchObject({ status: 'refused', errors: [expected] })
  }
  expect([...here.evaluations.items.values()]).toEqual([standing])
})

test('another place for the same service is another content', async () => {
  const here = house()
  const online = { winno: undefined, proChannel: '1' }
  await here.push(here.record(online))
  const { results } = await here.push(here.record({ ...online, areaCode: here.places[2] }))
  expect(results[0]?.errors?.map(({ field }) => field)).toEqual(['areaCode'])
})

test('who served: the record says, or the roster, or nobody', async () => {
  const here = house('lincang', on('2026-03-02', '18:00:00'))
  const staff = async (projectNo: string, changes: object) =>
    here.evaluations.items.get(await here.serve({ projectNo, ...changes }))?.staff
  expect(await staff('P-1', { proManager: 'S3' })).toBe('S3')
  expect(await staff('P-2', { serviceTime: '2026-03-02 11:59:59' })).toBe('S1')
  expect(await staff('P-3', { serviceTime: '2026-03-02 12:00:00' })).toBe('')
  expect(await staff('P-4', { serviceTime: '2026-03-02 13:00:00' })).toBe('S2')
  expect(await staff('P-5', { winno: undefined, proChannel: '1' })).toBe('')
})

test.each(PLACES)('%s: what is kept of a record', async (place) => {
  const here = house(place)
  const code = await here.serve({ taskCode: `${MATTER}01`, mobile: '10000000001' })
  const [east] = here.places
  expect(here.evaluations.items.get(code)).toMatchObject({
    id: code,
    state: 'awaiting',
    taskCode: MATTER,
    regions: [east, here.profile.region],
    hall: 'H1',
    window: WINDOW,
    servedAt: on('2026-03-02', '09:30:00'),
    applicant: here.keys.hash('phone', '10000000001'),
    source: 'app',
    ...(place === 'lincang' ? { defaultDue: { date: '2026-03-09', provisional: false } } : {}),
  })
  expect(JSON.stringify([...here.evaluations.items.values()])).not.toContain('10000000001')
})

test('a business system’s clock may run five seconds ahead', async () => {
  const here = house()
  expect(await here.push(here.record({ serviceTime: '2026-03-02 10:00:05' }))).toMatchObject({ accepted: 1 })
})
