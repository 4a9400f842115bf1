import { inGroups } from '../../../shared/domain/directory/window-code.ts'
import type { SignSheet } from '../../printing/ports.ts'
import { ACCENT, MM, QUIET, rule, type Sheet, write } from './paper.ts'
import { drawQr } from './qr.ts'
import { SIGN } from './sign-layout.ts'

/** One window's sign on a page of its own. It names the place and the window, never a person. */
export function drawSign(sheet: Sheet, of: SignSheet): void {
  sheet.addPage()
  drawFrame(sheet)
  const { left: x, width, heading, question, how, code, number, type } = SIGN
  const put = (part: { readonly y: number; readonly sizes: readonly number[] }, text: string, more = {}) =>
    write(sheet, { text, x, width, y: part.y, sizes: part.sizes, ...more })
  put(heading, heading.text, { colour: ACCENT, bold: true })
  put(question, question.text, { bold: true })
  put(how, how.text)
  drawQr(sheet, of.address, code.x, code.y, code.side)
  put(number, `${number.label} ${inGroups(of.code)}`, { bold: true, align: 'center', spacing: number.spacing })
  put(type, type.text(of.site), { colour: QUIET, align: 'center' })
  rule(sheet, [x, SIGN.rule], [x + width, SIGN.rule])
  drawPlace(sheet, of)
  put(SIGN.foot, SIGN.foot.text, { colour: QUIET })
  put(SIGN.organiser, SIGN.organiser.text(of.organiser), { colour: QUIET })
}

/** The window, its hall and the place beneath each other; long names wrap and then get smaller. */
function drawPlace(sheet: Sheet, of: SignSheet): void {
  const { left: x, width, window, hall, place } = SIGN
  const windowEnds = write(sheet, { text: of.window, x, width, bold: true, ...window })
  const hallEnds = write(sheet, { text: of.hall, x, width, ...hall, y: windowEnds + hall.gap })
  write(sheet, { text: of.place, x, width, colour: QUIET, sizes: place.sizes, y: hallEnds + place.gap })
}

function drawFrame(sheet: Sheet): void {
  const { inset, band } = SIGN.frame
  const [width, height] = SIGN.page
  const at = inset + band / 2
  sheet
    .lineWidth(band * MM)
    .strokeColor(ACCENT)
    .rect(at * MM, at * MM, (width - 2 * at) * MM, (height - 2 * at) * MM)
    .stroke()
}
