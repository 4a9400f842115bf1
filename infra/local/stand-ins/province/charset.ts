let table: ReadonlyMap<string, readonly [number, number]> | undefined

/** Characters of GBK and their two bytes, from the decoder of the platform. */
function gbk(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk')
  const made = new Map<string, readonly [number, number]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const letter = decoder.decode(new Uint8Array([high, low]))
      if ([...letter].length === 1 && letter !== '\ufffd' && !made.has(letter)) made.set(letter, [high, low])
    }
  }
  return made
}

/** Text in a charset. @throws for a character that it does not have. */
export function encode(text: string, charset: string): Buffer {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8')
  table ??= gbk()
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const pair = table.get(letter)
    if (code >= 0x80 && !pair) throw new Error(`${charset} has no ${letter}`)
    bytes.push(...(code < 0x80 ? [code] : (pair ?? [])))
  }
  return Buffer.from(bytes)
}

/** Text of a charset; undefined when the bytes are not of it. */
export function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
