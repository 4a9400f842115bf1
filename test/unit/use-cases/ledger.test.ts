import { expect, test } from 'vitest'
import type { Sheet } from '../../../functions/report/ports.ts'
import { listLedgers, requestLedger } from '../../../functions/report/request-ledger.ts'
import { runLedger } from '../../../functions/report/run-ledger.ts'
import { handleTicket } from '../../../functions/ticket/handle-ticket.ts'
import { ledger } from '../../../functions/ticket/ledger.ts'
import { ANSWER, CALL_BACK, LEDGER, RECTIFY, VERIFY } from '../support/handlings.ts'
import { type House, handler, house, OTHER_ORG } from '../support/house.ts'
import { on } from '../support/samples.ts'

const PLANNED = { do: 'triage', triage: 'planned', reason: '=等设备', measures: '换设备', plannedFor: '2026-03-06' } as const

async function putRight(here: House) {
  const { code } = await here.complain({}, { contact: '10000000077' })
  for (const [at, handling] of [VERIFY, PLANNED, RECTIFY, ANSWER, CALL_BACK].entries())
    await handleTicket({ id: code, version: at + 1 }, handling, handler(), here)
  return code
}

test('the ledger tells reason, measures, person, dates and what came of it, ended ones as well', async () => {
  const here = house('linzi')
  await putRight(here)
  const page = await ledger({}, handler(), here)
  expect(page).toMatchObject({
    value: {
      month: '2026-03',
      orgName: '东县政务局',
      rows: [
        {
          triage: 'planned',
          reason: '=等设备',
          measures: '增开窗口',
          person: '乙',
          plannedFor: '2026-03-06',
          due: '2026-03-09',
          rectifiedOn: '2026-03-02',
          timing: 'onTime',
          callBack: 'reached',
          state: 'closed',
        },
      ],
    },
  })
  expect(await ledger({ month: '2026-02' }, handler(), here)).toMatchObject({ value: { rows: [] } })
  expect(await ledger({}, handler(OTHER_ORG), here)).toMatchObject({ value: { rows: [] } })
})

test('whom the ledger names answers for it, and stands in it in the place of the handler', async () => {
  const here = house('linzi')
  const { code } = await here.complain()
  await handleTicket({ id: code, version: 1 }, { ...VERIFY, class: 'complex' }, handler(), here)
  await handleTicket({ id: code, version: 2 }, LEDGER, handler(), here)
  const row = { className: '复杂问题', reason: '系统改造', measures: '换设备', person: '张主任', plannedFor: '2026-03-16' }
  expect(await ledger({}, handler(), here)).toMatchObject({ value: { rows: [row] } })
})

test('a limit in natural days that ends on a rest day is shown with the working day after it', async () => {
  const here = house('linzi', on('2026-03-07'))
  await here.complain({ serviceTime: '2026-03-07 09:30:00' })
  const shown = { due: '2026-03-14', rolledOver: '2026-03-16', overdue: false }
  expect(await ledger({}, handler(), here)).toMatchObject({ value: { rows: [shown] } })
  here.clock.moveTo(on('2026-03-15'))
  expect(await ledger({}, handler(), here)).toMatchObject({ value: { rows: [{ ...shown, overdue: true }] } })
})

test('more time granted stands beside the legal day, and what is answered within it is not on time', async () => {
  const here = house('lincang')
  const { code } = await here.complain()
  const planned = [
    VERIFY,
    PLANNED,
    { do: 'ask-extension', reason: '等设备', until: '2026-04-10' },
    { do: 'grant-extension' },
  ] as const
  for (const [at, handling] of planned.entries()) {
    const by = handling.do === 'grant-extension' ? { ...handler(), id: 'S3', roles: ['lead' as const] } : handler()
    await handleTicket({ id: code, version: at + 1 }, handling, by, here)
  }
  here.clock.moveTo(on('2026-04-09'))
  for (const [at, handling] of [RECTIFY, ANSWER].entries())
    await handleTicket({ id: code, version: at + 5 }, handling, handler(), here)
  expect(await ledger({ month: '2026-03' }, handler(), here)).toMatchObject({
    value: { rows: [{ due: '2026-03-23', extendedTo: '2026-04-10', timing: 'extended' }] },
  })
})

test('the file has the same lines, belongs to who asked, and holds nothing about himself', async () => {
  const here = house('linzi')
  await putRight(here)
  const made: Sheet[][] = []
  const files = {
    put: async () => {},
    link: async (key: string) => `https://files.example/${key}`,
  }
  const workbook = {
    xlsx: async (sheets: readonly Sheet[]) => {
      made.push([...sheets])
      return new Uint8Array([1])
    },
  }
  for (const staff of [handler(), { ...handler(), id: 'S1' }]) {
    const asked = await requestLedger({}, staff, here)
    const report = asked.ok && (await here.reports.get(staff.id, asked.value.id))
    if (!report) throw new Error('not asked')
    await runLedger(report, { ...here, files, workbook })
    expect(await listLedgers(staff, { ...here, files })).toMatchObject({
      value: { exports: [{ kind: 'ledger', state: 'ready', files: [{ name: '整改台账-东县政务局-2026-03.xlsx' }] }] },
    })
  }
  expect(made.map(([sheet]) => sheet?.rows.length)).toEqual([1, 0])
  expect(made[0]?.[0]?.rows[0]).toEqual(expect.arrayContaining(['限期整改', '=等设备', '按期', '已回访', '已办结']))
})
