import type { CardSheet } from '../../printing/ports.ts'
import { CARD } from './card-layout.ts'
import { QUIET, type Sheet, write } from './paper.ts'

/** What the person tears off: the serial to ask by, how the card is treated, and who is responsible. */
export function drawStub(sheet: Sheet, of: CardSheet, serial: string, top: number): void {
  const { x, width } = CARD.stub
  write(sheet, { text: '存根', x, y: top + 9, width, sizes: [13], bold: true })
  write(sheet, { text: serial, x, y: top + 18, width, sizes: [11], bold: true })
  let y = write(sheet, { text: of.hall, x, y: top + 26, width, sizes: [8, 7] }) + 3
  for (const line of CARD.notice) y = write(sheet, { text: line, x, y, width, sizes: [7.5], colour: QUIET }) + 2
  write(sheet, {
    text: `${of.place}\n${of.organiser}\n${of.basis}`,
    x,
    y: top + 118,
    width,
    sizes: [6.5],
    height: 24,
    colour: QUIET,
  })
}
