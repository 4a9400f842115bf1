import type PDFKit from 'pdfkit'

export type Sheet = InstanceType<typeof PDFKit>

/** Points of a millimetre. */
export const MM = 72 / 25.4

export const INK = '#1f2429'
export const QUIET = '#63676b'
export const ACCENT = '#14597a'
export const LINE = '#a9c6d3'

/** Font files of the two weights. */
export interface Fonts {
  readonly regular: string
  readonly bold: string
}

export interface PaperOptions {
  readonly fonts: Fonts
  /** Milliseconds since 1970 UTC: the document says when it was made. */
  readonly at: number
  readonly title: string
  readonly size: readonly [width: number, height: number]
  /** Off for tests that read what was drawn. */
  readonly compress?: boolean
}

/** A PDF whose pages are drawn by `draw`. Only the glyphs that are used are in it. Lengths of `size` are millimetres. */
export async function paper(options: PaperOptions, draw: (sheet: Sheet) => void): Promise<Uint8Array> {
  const { default: Document } = await import('pdfkit')
  const { fonts, at, title, size, compress = true } = options
  // A first font of its own would hide the registered ones from the library's memory: each use would read the file again.
  const sheet = new Document({
    size: [size[0] * MM, size[1] * MM],
    margin: 0,
    autoFirstPage: false,
    compress,
    font: '',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, CreationDate: new Date(at) },
  })
  sheet.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold)
  const parts: Buffer[] = []
  const ended = new Promise<void>((done, fail) => {
    sheet.on('data', (part: Buffer) => parts.push(part))
    sheet.on('end', () => done())
    sheet.on('error', fail)
  })
  draw(sheet)
  sheet.end()
  await ended
  return new Uint8Array(Buffer.concat(parts))
}

export interface Words {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Points; the first that fits into `height` is taken, else the last. */
  readonly sizes: readonly number[]
  readonly height?: number
  readonly bold?: boolean
  readonly colour?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly spacing?: number
}

/** The font's own leading is made for mixed scripts; Chinese lines stand closer. */
const LEADING = -0.18

/** How the text would be written: the size that fits, and how tall it is, in millimetres. */
export function measure(sheet: Sheet, words: Omit<Words, 'x' | 'y'>) {
  const { text, width, sizes, height = Number.POSITIVE_INFINITY, bold, align = 'left', spacing = 0 } = words
  sheet.font(bold ? 'bold' : 'regular')
  const options = (size: number) => ({ width: width * MM, align, characterSpacing: spacing, lineGap: size * LEADING })
  const tall = (size: number) => sheet.fontSize(size).heightOfString(text, options(size)) / MM
  const size = sizes.find((each) => tall(each) <= height) ?? sizes.at(-1) ?? 10
  return { size, tall: tall(size), options: options(size) }
}

/** Writes text that wraps. Lengths are millimetres. @returns where it ends below, in millimetres. */
export function write(sheet: Sheet, words: Words): number {
  const { size, tall, options } = measure(sheet, words)
  sheet
    .fillColor(words.colour ?? INK)
    .fontSize(size)
    .text(words.text, words.x * MM, words.y * MM, options)
  return words.y + tall
}

/** A hairline or a dashed one, from point to point in millimetres. */
export function rule(sheet: Sheet, from: readonly [number, number], to: readonly [number, number], dashed = false): void {
  sheet
    .save()
    .lineWidth(0.5)
    .strokeColor(dashed ? QUIET : LINE)
  if (dashed) sheet.dash(3, { space: 3 })
  sheet
    .moveTo(from[0] * MM, from[1] * MM)
    .lineTo(to[0] * MM, to[1] * MM)
    .stroke()
    .restore()
}

/** A box to tick. Lengths are millimetres. */
export function box(sheet: Sheet, x: number, y: number, side: number): void {
  sheet
    .lineWidth(0.8)
    .strokeColor(INK)
    .rect(x * MM, y * MM, side * MM, side * MM)
    .stroke()
}
