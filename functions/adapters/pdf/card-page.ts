import type { CardSheet } from '../../printing/ports.ts'
import { drawChoices } from './card-choices.ts'
import { CARD } from './card-layout.ts'
import { drawStub } from './card-stub.ts'
import { box, INK, QUIET, rule, type Sheet, write } from './paper.ts'
import { drawQr } from './qr.ts'

/** The cards of a book in the order of their serials, as many on a page as its paper takes, with marks where to cut. */
export function drawCards(sheet: Sheet, of: CardSheet): void {
  const perPage = CARD.perPage[of.layout]
  for (const [at, serial] of of.serials.entries()) {
    const place = at % perPage
    if (place === 0) sheet.addPage()
    const top = place * CARD.height
    if (place > 0) rule(sheet, [0, top], [CARD.pages[of.layout][0], top], true)
    drawCard(sheet, of, serial, top)
  }
}

function drawCard(sheet: Sheet, of: CardSheet, serial: string, top: number): void {
  const { left: x, title, serial: number, code } = CARD
  write(sheet, { text: title.text, x, y: top + title.y, width: 70, sizes: title.sizes, bold: true })
  write(sheet, {
    text: `编号 ${serial}`,
    x: number.x,
    y: top + number.y,
    width: number.width,
    sizes: [number.size],
    align: 'right',
  })
  drawQr(sheet, serial, code.x, top + code.y, code.side)
  drawFacts(sheet, of, top)
  drawChoices(sheet, of, top)
  drawWords(sheet, top)
  rule(sheet, [CARD.stub.fold, top + 4], [CARD.stub.fold, top + CARD.height - 4], true)
  drawStub(sheet, of, serial, top)
}

interface Blank {
  readonly label: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly said?: string
  readonly labelWidth?: number
}

/** A label and the line to write on, with what is printed already. */
function blank(sheet: Sheet, { label, x, y, width, size, said = '', labelWidth = CARD.lines.label }: Blank): void {
  write(sheet, { text: label, x, y, width: labelWidth + 20, sizes: [size], colour: QUIET })
  if (said)
    write(sheet, {
      text: said,
      x: x + labelWidth,
      y,
      width: width - labelWidth,
      sizes: [size, size - 1.5, size - 3],
      height: 5,
      colour: INK,
    })
  rule(sheet, [x + labelWidth, y + 5.2], [x + width, y + 5.2])
}

function drawFacts(sheet: Sheet, of: CardSheet, top: number): void {
  const { left, width, lines, date } = CARD
  const split = width * 0.58
  for (const [row, [first, second]] of lines.rows.entries()) {
    const y = top + lines.y + row * lines.step
    const common = { y, size: lines.size }
    blank(sheet, { ...common, label: first, x: left, width: split - 4, said: row === 0 ? of.hall : '' })
    blank(sheet, { ...common, label: second, x: left + split, width: width - split, said: row === 1 ? date : '' })
  }
}

function drawWords(sheet: Sheet, top: number): void {
  const { left: x, width, text, person, call, date } = CARD
  write(sheet, { text: text.label, x, y: top + text.y, width: 30, sizes: [text.size], colour: QUIET })
  for (let line = 0; line < text.lines; line += 1) {
    const y = top + text.y + 5.2 + line * text.step
    rule(sheet, [line === 0 ? x + CARD.lines.label : x, y], [x + width, y])
  }
  const half = width / 2
  const each = { y: top + person.y, size: person.size, width: half - 4, labelWidth: 25 }
  blank(sheet, { ...each, label: person.name, x })
  blank(sheet, { ...each, label: person.phone, x: x + half, width: half })
  const y = top + call.y
  write(sheet, { text: call.label, x, y, width: 40, sizes: [call.size], colour: QUIET })
  for (const [at, name] of [call.yes, call.no].entries()) {
    const left = x + 32 + at * 17
    box(sheet, left, y + 0.6, call.box)
    write(sheet, { text: name, x: left + 4.6, y, width: 14, sizes: [call.size] })
  }
  blank(sheet, { label: call.date, x: x + half, y, width: half, size: call.size, said: date })
}
