import { serialsOf } from '../../shared/domain/card/book.ts'
import type { ServiceWindow } from '../../shared/domain/directory/entries.ts'
import { FIRST_VERSION } from '../../shared/domain/directory/window-code.ts'
import type { CardStore } from '../card/ports.ts'
import { nameOf } from '../directory/places.ts'
import { type GatherPackPorts, gatherPack } from '../evidence/gather-pack.ts'
import type { Clock } from '../kernel/ports.ts'
import { carryOut } from '../report/making.ts'
import type { FileStore, MadeFile } from '../report/ports.ts'
import { type GatherPorts, placeName, signSheet, windowsOf } from './gather-signs.ts'
import type { CardSheet, Press, Printing, PrintingStore, PrintOrder } from './ports.ts'

export interface RunPrintingPorts extends GatherPorts, GatherPackPorts {
  readonly printings: PrintingStore
  readonly books: Pick<CardStore, 'book'>
  readonly press: Press
  readonly files: FileStore
  readonly clock: Clock
}

/** Pages of one file: a printer and a person can still handle them. */
export const PAGES_A_FILE = 200

const PDF = 'application/pdf'

/** Draws what an order asks for and keeps the files. */
export const runPrinting = (asked: Printing, ports: RunPrintingPorts): Promise<void> =>
  carryOut(asked, ports.printings, (standing) => {
    const { order } = standing
    if (order.what === 'signs') return printSigns(standing, order, ports)
    return order.what === 'cards' ? printCards(standing, order, ports) : printPack(standing, order, ports)
  })

type SignOrder = Extract<PrintOrder, { what: 'signs' }>

/** Signs, a file for so many windows; each window is noted as having one when its file is there. */
async function printSigns(printing: Printing, order: SignOrder, ports: RunPrintingPorts): Promise<Printing> {
  let running: Printing = { ...printing, state: 'running', done: 0, total: 0, files: [] }
  await ports.printings.save(running)
  const windows: ServiceWindow[] = []
  for await (const window of windowsOf(order, ports)) windows.push(window)
  running = { ...running, total: windows.length }
  for (let from = 0; from < windows.length; from += PAGES_A_FILE) {
    const part = windows.slice(from, from + PAGES_A_FILE)
    const body = await ports.press.signs(await Promise.all(part.map((window) => signSheet(window, ports))))
    const number = windows.length > PAGES_A_FILE ? `-${from / PAGES_A_FILE + 1}` : ''
    const file = await keep(running, `窗口码牌-${printing.title}${number}.pdf`, body, ports)
    const at = ports.clock.now()
    for (const { id, signVersion = FIRST_VERSION } of part) await ports.signs.made(id, signVersion, at)
    running = { ...running, done: from + part.length, files: [...running.files, file] }
    await ports.printings.save(running)
  }
  return { ...running, state: 'ready' }
}

type PackOrder = Extract<PrintOrder, { what: 'pack' }>
type CardOrder = Extract<PrintOrder, { what: 'cards' }>

/** The cards of a book in one file. */
async function printCards(printing: Printing, order: CardOrder, ports: RunPrintingPorts): Promise<Printing> {
  const book = await ports.books.book(order.book)
  if (!book) throw new Error('a book that was asked for is not there')
  const running: Printing = { ...printing, state: 'running', done: 0, total: book.size, files: [] }
  await ports.printings.save(running)
  const { profile, dictionary } = ports.rules
  const sheet: CardSheet = {
    place: await placeName(book.regions[0] ?? '', ports.directory, ports.rules),
    hall: await nameOf(ports.directory, 'hall', book.point),
    organiser: profile.organiser,
    basis: profile.document.number,
    layout: book.layout,
    levels: dictionary.levels.map(({ name, indicators }) => ({
      name,
      indicators: indicators.map(({ code, text }) => ({ code, text })),
    })),
    serials: serialsOf(book),
  }
  const file = await keep(running, `评议卡-${printing.title}.pdf`, await ports.press.cards(sheet), ports)
  return { ...running, state: 'ready', done: book.size, files: [file] }
}

/** The evidence pack of a ticket in one file. */
async function printPack(printing: Printing, order: PackOrder, ports: RunPrintingPorts): Promise<Printing> {
  const running: Printing = { ...printing, state: 'running', done: 0, total: 1, files: [] }
  await ports.printings.save(running)
  const sheet = await gatherPack(order, ports)
  const file = await keep(running, `证据卷宗-${sheet.number}.pdf`, await ports.press.pack(sheet), ports)
  return { ...running, state: 'ready', done: 1, files: [file] }
}

async function keep({ id, files }: Printing, name: string, body: Uint8Array, ports: RunPrintingPorts): Promise<MadeFile> {
  const key = `${id}/${files.length + 1}.pdf`
  await ports.files.put(key, body, PDF)
  return { name, key, bytes: body.byteLength }
}
