import { measure, QUIET, rule, type Sheet, write } from './paper.ts'

interface Look {
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly colour?: string
  /** From the left edge of the column, in millimetres. */
  readonly indent?: number
  /** What follows and must stand on the same page, in millimetres. */
  readonly keepWith?: number
}

/** Paragraphs beneath each other, with a new page whenever one does not fit. Lengths are millimetres. */
export interface Flow {
  put(text: string, look?: Look): void
  /** A name and its value beside each other. */
  pair(name: string, value: string): void
  gap(height: number): void
  /** A space of a height, drawn into by `draw`. */
  box(height: number, draw: (x: number, y: number, width: number) => void): void
}

const EDGE = 20
const FOOT = 18
const NAME = 30
const BETWEEN = 1.2

/** Begins the first page. `foot` stands at the bottom of each, with its number. */
export function flow(sheet: Sheet, [width, height]: readonly [number, number], foot: string): Flow {
  const column = width - 2 * EDGE
  let y = 0
  let page = 0
  const turn = () => {
    sheet.addPage()
    page += 1
    y = EDGE
    const at = height - FOOT + 5
    rule(sheet, [EDGE, at - 2], [width - EDGE, at - 2])
    write(sheet, { text: `${foot}　第 ${page} 页`, x: EDGE, y: at, width: column, sizes: [8], colour: QUIET })
  }
  const need = (tall: number) => {
    if (y + tall > height - FOOT && y > EDGE) turn()
  }
  turn()
  return {
    put(text, { size = 10, bold = false, colour, indent = 0, keepWith = 0 } = {}) {
      const words = { text, width: column - indent, sizes: [size], bold, ...(colour ? { colour } : {}) }
      need(measure(sheet, words).tall + keepWith)
      y = write(sheet, { ...words, x: EDGE + indent, y }) + BETWEEN
    },
    pair(name, value) {
      const words = { text: value, width: column - NAME, sizes: [10] }
      need(measure(sheet, words).tall)
      write(sheet, { text: name, x: EDGE, y, width: NAME, sizes: [10], colour: QUIET })
      y = write(sheet, { ...words, x: EDGE + NAME, y }) + BETWEEN
    },
    gap(tall) {
      y += tall
    },
    box(tall, draw) {
      need(tall)
      draw(EDGE, y, column)
      y += tall
    },
  }
}
