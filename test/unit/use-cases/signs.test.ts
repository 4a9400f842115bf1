import { expect, test } from 'vitest'
import { changeWindowSign } from '../../../functions/channel/change-sign.ts'
import { listSigns } from '../../../functions/channel/list-signs.ts'
import { openWindowPage } from '../../../functions/evaluation/open-service-page.ts'
import type { CardSheet, Printing, SignSheet } from '../../../functions/printing/ports.ts'
import { listPrintings, requestPrinting } from '../../../functions/printing/request-printing.ts'
import { PAGES_A_FILE, runPrinting } from '../../../functions/printing/run-printing.ts'
import type { CardBook } from '../../../shared/domain/card/book.ts'
import type { ServiceWindow } from '../../../shared/domain/directory/entries.ts'
import { CODE_ALPHABET, windowCode } from '../../../shared/domain/directory/window-code.ts'
import { memoryFiles, memoryMakings } from '../../memory/reports.ts'
import { memorySigns } from '../../memory/signs.ts'
import { admin, house, ORG, refused, WINDOW } from '../support/house.ts'

const BOOK = 'KMPX'

/** A house with a press that writes down what it is to draw. */
function workshop() {
  const base = house()
  const [east] = base.places
  const book: CardBook = {
    id: BOOK,
    point: 'H1',
    regions: [east, base.profile.region],
    from: 1,
    to: 3,
    size: 3,
    issuedAt: 0,
    issuedBy: 'S1',
    issuedTo: '',
    layout: 'A5',
    use: 'main',
    state: 'issued',
    version: 1,
  }
  const cards = { book: async (id: string) => (id === BOOK ? book : undefined) }
  const drawn: { signs: SignSheet[][]; cards: CardSheet[] } = { signs: [], cards: [] }
  const press = {
    signs: async (sheets: readonly SignSheet[]) => new Uint8Array(drawn.signs.push([...sheets])),
    cards: async (sheet: CardSheet) => new Uint8Array(drawn.cards.push(sheet)),
    pack: async () => new Uint8Array(),
  }
  const asked: Printing[] = []
  const printings = memoryMakings<Printing>((before, after) => {
    if (!before) asked.push(after)
  })
  const ports = { ...base, signs: memorySigns(base.directory), printings, cards, books: cards, press, files: memoryFiles() }
  const print = async (scope: 'window' | 'hall' | 'region' | 'book', id: string, region = base.profile.region) => {
    const answer = await requestPrinting({ scope, id }, admin(region), ports)
    for (const one of asked.splice(0)) await runPrinting(one, ports)
    return answer
  }
  return { ...ports, ports, drawn, print, east }
}

const change = (shop: ReturnType<typeof workshop>, act: 'replace' | 'take-down' | 'put-up', seen: number) =>
  changeWindowSign({ window: WINDOW, act, why: '被雨淋坏', seen }, admin(shop.profile.region), shop.ports)

const opens = async (shop: ReturnType<typeof workshop>, version: string) => {
  const page = await openWindowPage({ code: windowCode(WINDOW, version) }, {}, shop.ports)
  return page.ok ? 'opens' : page.refusal.code
}

test('a replaced sign is refused and the new one works; one taken down works again when it is put up', async () => {
  const shop = workshop()
  const [first, second] = CODE_ALPHABET
  expect(await opens(shop, first ?? '')).toBe('opens')
  const replaced = await change(shop, 'replace', 0)
  expect(replaced).toMatchObject({ ok: true, value: { version: 2, code: windowCode(WINDOW, second), madeAt: null } })
  expect(await opens(shop, first ?? '')).toBe('E2016')
  expect(await opens(shop, second ?? '')).toBe('opens')
  await change(shop, 'take-down', 1)
  expect(await opens(shop, second ?? '')).toBe('E2016')
  const back = await change(shop, 'put-up', 2)
  expect(await opens(shop, second ?? '')).toBe('opens')
  expect(back.ok && back.value.history.map(({ act, by, why }) => [act, by, why])).toEqual([
    ['put-up', '乙', '被雨淋坏'],
    ['take-down', '乙', '被雨淋坏'],
    ['replace', '乙', '被雨淋坏'],
  ])
})

test('who looked before somebody else changed the sign changes nothing', async () => {
  const shop = workshop()
  const both = await Promise.all([change(shop, 'replace', 0), change(shop, 'replace', 0)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject(refused('E7004'))
  expect(await change(shop, 'replace', 0)).toMatchObject(refused('E7004'))
})

test('an administrator sees and changes the signs of his region and of none beside it', async () => {
  const shop = workshop()
  const [east, west, village] = shop.places
  const own = await listSigns({}, admin(east), shop.ports)
  expect(own).toMatchObject({ ok: true, value: { region: { id: east, below: [{ id: village }] }, halls: [{ id: 'H1' }] } })
  expect(await listSigns({ region: west }, admin(east), shop.ports)).toMatchObject(refused('E6003'))
  const said = { window: WINDOW, act: 'replace', why: '换新', seen: 0 } as const
  expect(await changeWindowSign(said, admin(west), shop.ports)).toMatchObject(refused('E7005'))
  expect(await changeWindowSign({ ...said, window: '22222222' }, admin(east), shop.ports)).toMatchObject(refused('E7005'))
  expect(await shop.print('hall', 'H1', west)).toMatchObject(refused('E7005'))
  expect(await shop.print('book', BOOK, west)).toMatchObject(refused('E7005'))
})

test('a hall is printed, and its windows then have a sign that was made', async () => {
  const shop = workshop()
  expect(await shop.print('hall', 'H1')).toMatchObject({ ok: true, value: { title: '东县政务大厅', state: 'queued', done: 0 } })
  const [[sheet] = []] = shop.drawn.signs
  expect(sheet).toEqual({
    place: '东县',
    hall: '东县政务大厅',
    window: '1号窗口',
    code: windowCode(WINDOW),
    address: `${shop.publicUrl}/q/${windowCode(WINDOW)}`,
    site: 'pingjia.example',
    organiser: shop.profile.organiser,
  })
  expect((await shop.signs.get(WINDOW))?.signMadeAt).toBe(shop.clock.now())
  const listed = await listPrintings(shop.profile.region, shop.ports)
  expect(listed).toMatchObject({
    ok: true,
    value: { printings: [{ state: 'ready', done: 1, total: 1, files: [{ name: '窗口码牌-东县政务大厅.pdf' }] }] },
  })
})

test('a region is printed with everything beneath it, the wider regions first, in files a person can handle', async () => {
  const shop = workshop()
  const village = shop.places[2]
  const windows = Array.from({ length: PAGES_A_FILE }, (_, at): ServiceWindow => {
    const id = String(at).padStart(8, 'A')
    return { kind: 'window', id, name: `${at}号`, hall: 'H2', org: ORG, region: village }
  })
  await shop.directory.putAll([{ kind: 'hall', id: 'H2', name: '东县一村便民服务站', region: village, address: '' }, ...windows])
  await shop.print('region', shop.profile.region)
  expect(shop.drawn.signs.map((sheets) => sheets.length)).toEqual([PAGES_A_FILE, 1])
  expect(shop.drawn.signs[0]?.[0]?.hall).toBe('东县政务大厅')
  expect(shop.drawn.signs[0]?.[1]?.place).toBe('东县东县一村')
  const listed = await listPrintings(shop.profile.region, shop.ports)
  const [printing] = listed.ok ? listed.value.printings : []
  expect(printing?.files.map(({ name }) => name)).toEqual(['窗口码牌-全市-1.pdf', '窗口码牌-全市-2.pdf'])
})

test('a sign that is taken down is not printed', async () => {
  const shop = workshop()
  await change(shop, 'take-down', 0)
  expect(await shop.print('window', WINDOW)).toMatchObject(refused('E7002'))
  await shop.print('hall', 'H1')
  expect(shop.drawn.signs).toEqual([])
  expect((await shop.signs.get(WINDOW))?.signMadeAt).toBeUndefined()
})

test('a book of cards is printed with its serials and the levels and indicators of the dictionary', async () => {
  const shop = workshop()
  await shop.print('book', BOOK)
  const [sheet] = shop.drawn.cards
  expect(sheet).toMatchObject({ place: '东县', hall: '东县政务大厅', layout: 'A5', basis: shop.profile.document.number })
  expect(sheet?.serials).toHaveLength(3)
  expect(sheet?.levels.flatMap(({ indicators }) => indicators)).toHaveLength(40)
})

test('a print job that fails says so, and one that is delivered twice is drawn once', async () => {
  const shop = workshop()
  const asked: Printing[] = []
  const printings = memoryMakings<Printing>((before, after) => {
    if (!before) asked.push(after)
  })
  const ports = { ...shop.ports, printings }
  await requestPrinting({ scope: 'window', id: WINDOW }, admin(shop.profile.region), ports)
  const [job] = asked
  if (!job) throw new Error('nothing was asked for')
  const broken = { ...ports, press: { ...shop.press, signs: () => Promise.reject(new Error('no ink')) } }
  await expect(runPrinting(job, broken)).rejects.toThrow('no ink')
  expect((await printings.get(job.owner, job.id))?.state).toBe('failed')
  for (let time = 0; time < 2; time += 1) await runPrinting(job, ports)
  expect(shop.drawn.signs).toHaveLength(1)
  expect((await printings.get(job.owner, job.id))?.files).toHaveLength(1)
})
