import type { CardSheet } from '../../printing/ports.ts'
import { CARD } from './card-layout.ts'
import { box, INK, QUIET, type Sheet, write } from './paper.ts'

/** The five levels side by side, and beneath each the indicators of that level with their codes. */
export function drawChoices(sheet: Sheet, { levels }: CardSheet, top: number): void {
  const { left, width, levels: row, indicators } = CARD
  write(sheet, { text: row.label, x: left, y: top + row.y - 1, width, sizes: [row.size - 1], colour: QUIET })
  write(sheet, { text: indicators.label, x: left, y: top + indicators.y - 1, width, sizes: [row.size - 2.5], colour: QUIET })
  const column = width / levels.length
  for (const [at, level] of levels.entries()) {
    const x = left + at * column
    box(sheet, x, top + row.y + 5.2, row.box)
    write(sheet, { text: level.name, x: x + row.box + 1.4, y: top + row.y + 4.6, width: column, sizes: [row.size], bold: true })
    for (const [line, { code, text }] of level.indicators.entries()) {
      const y = top + indicators.y + 4 + line * indicators.step
      box(sheet, x, y + 0.3, indicators.box)
      write(sheet, { text: code, x: x + indicators.box + 1, y, width: 8, sizes: [indicators.size], colour: INK, bold: true })
      const beside = indicators.box + 6
      const room = { width: column - beside - 1.2, height: indicators.step - 0.4 }
      write(sheet, { text, x: x + beside, y, ...room, sizes: [indicators.size, indicators.size - 0.8, indicators.size - 1.4] })
    }
  }
}
