/** One page of an uncompressed PDF, as far as tests ask: what can be read on it, and its rectangles. */
export interface PdfPage {
  readonly text: string
  /** `x y width height` in points from the lower left corner of what was drawn last, in the order drawn. */
  readonly rectangles: ReadonlyArray<readonly [number, number, number, number]>
}

/** Reads a PDF that was written without compression: enough to prove what stands on a page, and no more. */
export function readPdf(bytes: Uint8Array): { pages: PdfPage[]; fonts: string[] } {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map([...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id, body ?? '']))
  const referred = (body: string, name: string) => objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '') ?? ''
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body))
  const glyphs = glyphTables(objects)
  return {
    pages: pages.map((page) => readPage(streamOf(referred(page, 'Contents')), glyphs)),
    fonts: [...objects.values()].flatMap((body) => [...(/\/FontName \/(\S+)/.exec(body)?.slice(1) ?? [])]),
  }
}

const streamOf = (body: string): string => /stream\n([\s\S]*?)\nendstream/.exec(body)?.[1] ?? ''

/** For each font resource the character of every glyph, from its ToUnicode map. */
function glyphTables(objects: ReadonlyMap<string | undefined, string>): Map<string, string[]> {
  const tables = new Map<string, string[]>()
  for (const body of objects.values()) {
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(id ?? '') ?? ''
      const map = streamOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '') ?? '')
      tables.set(name ?? '', glyphsOf(map))
    }
  }
  return tables
}

function glyphsOf(map: string): string[] {
  const glyphs: string[] = []
  for (const [, from, , list] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    const texts = [...(list ?? '').matchAll(/<([0-9a-f ]*)>/g)].map(([, hex]) => utf16(hex ?? ''))
    for (const [at, text] of texts.entries()) glyphs[Number.parseInt(from ?? '0', 16) + at] = text
  }
  return glyphs
}

const utf16 = (hex: string): string => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le')

function readPage(content: string, tables: ReadonlyMap<string, readonly string[]>): PdfPage {
  let text = ''
  let glyphs: readonly string[] = []
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) glyphs = tables.get(font) ?? []
    for (const [, hex] of (shown ?? '').matchAll(/<([0-9a-f]+)>/g))
      for (const code of (hex ?? '').match(/.{4}/g) ?? []) text += glyphs[Number.parseInt(code, 16)] ?? '?'
  }
  const rectangles = [...content.matchAll(/(\S+) (\S+) (\S+) (\S+) re\b/g)].map(
    ([, x, y, width, height]) => [Number(x), Number(y), Number(width), Number(height)] as const,
  )
  return { text, rectangles }
}

/** The light and dark modules that rectangles draw into a square of `size` modules whose side is `side` points. */
export function modulesIn(page: PdfPage, at: readonly [number, number], side: number, size: number): boolean[][] {
  const module = side / size
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [x, y, width, height] of page.rectangles) {
    const [column, row] = [Math.round((x - at[0]) / module), Math.round((y - at[1]) / module)]
    const inside = x >= at[0] - 0.01 && y >= at[1] - 0.01 && x + width <= at[0] + side + 0.01 && Math.abs(height - module) < 0.01
    if (inside) for (let cell = 0; cell < Math.round(width / module); cell += 1) (matrix[row] ?? [])[column + cell] = true
  }
  return matrix
}
