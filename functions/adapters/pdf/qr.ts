import { encode } from 'uqr'
import { MM, type Sheet } from './paper.ts'

/** Modules of light around a code, which readers need (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** Level Q: a quarter of the code may be dirty or torn. */
export const qrMatrix = (text: string): ReadonlyArray<readonly boolean[]> => encode(text, { ecc: 'Q', border: QUIET_ZONE }).data

/** Draws a code with its quiet zone as rectangles, a run of dark modules each, into a square of `side` millimetres. */
export function drawQr(sheet: Sheet, text: string, x: number, y: number, side: number): void {
  const matrix = qrMatrix(text)
  const module = (side * MM) / matrix.length
  for (const [row, cells] of matrix.entries()) {
    for (let from = 0; from < cells.length; from += 1) {
      if (!cells[from]) continue
      let to = from
      while (cells[to]) to += 1
      sheet.rect(x * MM + from * module, y * MM + row * module, (to - from) * module, module)
      from = to
    }
  }
  sheet.fill('#000000')
}
