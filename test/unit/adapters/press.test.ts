import { expect, test } from 'vitest'
import { CARD } from '../../../functions/adapters/pdf/card-layout.ts'
import { MM } from '../../../functions/adapters/pdf/paper.ts'
import { pdfPress } from '../../../functions/adapters/pdf/press.ts'
import { qrMatrix } from '../../../functions/adapters/pdf/qr.ts'
import { SIGN } from '../../../functions/adapters/pdf/sign-layout.ts'
import type { CardSheet, SignSheet } from '../../../functions/printing/ports.ts'
import { dictionary } from '../../../shared/data/index.ts'
import { serialOf } from '../../../shared/domain/card/serial.ts'
import { windowCode } from '../../../shared/domain/directory/window-code.ts'
import { modulesIn, readPdf } from '../../harness/pdf.ts'

const folder = 'node_modules/@expo-google-fonts/noto-sans-sc'
const fonts = {
  regular: `${folder}/400Regular/NotoSansSC_400Regular.ttf`,
  bold: `${folder}/600SemiBold/NotoSansSC_600SemiBold.ttf`,
}
const clock = { now: () => 1_800_000_000_000 }
const legible = pdfPress(fonts, clock, false)
const press = pdfPress(fonts, clock)

const code = windowCode('SYHGTXCR')
const sign: SignSheet = {
  place: '耿马傣族佤族自治县孟定镇',
  hall: '孟定镇便民服务中心',
  window: '1号综合窗口',
  code,
  address: `https://example.test/q/${code}`,
  site: 'example.test',
  organiser: '临沧市政务服务管理局',
}
const LONG = '16号住房公积金不动产登记工程建设项目审批综合受理与出件窗口（帮办代办、潮汐窗口、错时延时服务窗口）'

const card: CardSheet = {
  place: '临淄区齐都镇安合村',
  hall: '安合村便民服务站',
  organiser: '临淄区行政审批服务局（区政务服务管理办公室）',
  basis: '临政办发〔2020〕2号',
  layout: 'A4',
  levels: dictionary.levels,
  serials: [1, 2, 3].map((number) => serialOf({ book: 'KMPX', number })),
}

test('a sign is a page: place, hall, window, the code in groups, how to rate, and nobody’s name', async () => {
  const { pages } = readPdf(await legible.signs([sign, { ...sign, window: '2号窗口' }]))
  expect(pages).toHaveLength(2)
  const [first, second] = pages.map(({ text }) => text)
  for (const text of [sign.place, sign.hall, sign.window, sign.organiser, '点两下就评好', '不用登录'])
    expect(first).toContain(text)
  expect(first).toContain(`窗口编号 ${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`)
  expect(second).toContain('2号窗口')
  expect(second).not.toContain('1号综合窗口')
})

test('the code of a sign holds its address, is larger than 6 cm, and has four modules of light around it', async () => {
  const [page] = readPdf(await legible.signs([sign])).pages
  const expected = qrMatrix(sign.address)
  const drawn = page && modulesIn(page, [SIGN.code.x * MM, SIGN.code.y * MM], SIGN.code.side * MM, expected.length)
  expect(drawn).toEqual(expected)
  expect((SIGN.code.side * (expected.length - 8)) / expected.length).toBeGreaterThan(60)
  const edge = [0, 1, 2, 3].flatMap((at) => [expected[at], expected.map((row) => row[at])])
  expect(edge.flat().some(Boolean)).toBe(false)
})

test('a long name wraps and is there to its last character', async () => {
  const [page] = readPdf(await legible.signs([{ ...sign, window: LONG }])).pages
  expect(page?.text).toContain(LONG)
  expect(page?.text).toContain(sign.organiser)
})

test('fonts are embedded as subsets, and a page stays small', async () => {
  const { fonts: embedded } = readPdf(await legible.signs([sign]))
  expect(embedded.length).toBe(2)
  expect(embedded.every((name) => /^[A-Z]{6}\+NotoSansSC/.test(name))).toBe(true)
  const one = (await press.signs([sign])).byteLength
  const many = (await press.signs(Array.from({ length: 41 }, () => sign))).byteLength
  expect(one).toBeLessThan(60_000)
  expect((many - one) / 40).toBeLessThan(4_000)
})

test('cards: two a sheet of A4, one of A5, each with its serial as text and as code', async () => {
  for (const layout of ['A4', 'A5'] as const) {
    const { pages } = readPdf(await legible.cards({ ...card, layout }))
    expect(pages).toHaveLength(Math.ceil(card.serials.length / CARD.perPage[layout]))
    for (const [at, serial] of card.serials.entries()) {
      const page = pages[Math.floor(at / CARD.perPage[layout])]
      const top = (at % CARD.perPage[layout]) * CARD.height
      expect(page?.text.split(serial).length).toBe(3)
      const { x, y, side } = CARD.code
      const expected = qrMatrix(serial)
      expect(page && modulesIn(page, [x * MM, (top + y) * MM], side * MM, expected.length)).toEqual(expected)
    }
  }
})

test('a card asks for the five levels and every indicator by its code, and promises the rater protection', async () => {
  const [page] = readPdf(await legible.cards({ ...card, layout: 'A5' })).pages
  for (const level of dictionary.levels) {
    expect(page?.text).toContain(level.name)
    for (const { code: printed, text } of level.indicators) expect(page?.text).toContain(`${printed}${text}`)
  }
  for (const text of [card.hall, card.organiser, card.basis, '窗口人员看不到是谁评的', '姓名（可不填）', '填写日期'])
    expect(page?.text).toContain(text)
})

test('a whole book is one file of bounded size', async () => {
  const serials = Array.from({ length: 20 }, (_, at) => serialOf({ book: 'KMPX', number: at + 1 }))
  expect((await press.cards({ ...card, serials })).byteLength).toBeLessThan(60_000 + 10 * 12_000)
})
