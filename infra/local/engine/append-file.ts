import { closeSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'

/**
 * A file that only grows, one JSON value a line. A line is handed to the operating system before `append` returns, so a
 * killed process loses none; it is not forced to the disk (a power cut may lose the last moments, as with the engine).
 */
export interface AppendFile {
  readonly bytes: number
  /** Length of the appended line in bytes. */
  append(value: unknown): number
  read(from: number, to: number): string
  close(): void
}

/** Opens the file and gives its whole lines to `each`; a torn last line is cut off. */
export function openAppendFile(path: string, each: (value: unknown, bytes: number) => void): AppendFile {
  const fd = openSync(path, 'a+')
  const text = readFileSync(path)
  let bytes = 0
  for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10, bytes)) {
    each(JSON.parse(text.toString('utf8', bytes, end)), end + 1 - bytes)
    bytes = end + 1
  }
  if (bytes < text.length) ftruncateSync(fd, bytes)
  return {
    get bytes() {
      return bytes
    },
    append(value) {
      const line = Buffer.from(`${JSON.stringify(value)}\n`)
      for (let done = 0; done < line.length; ) done += writeSync(fd, line, done)
      bytes += line.length
      return line.length
    },
    read(from, to) {
      const buffer = Buffer.alloc(to - from)
      for (let done = 0; done < buffer.length; ) {
        const got = readSync(fd, buffer, done, buffer.length - done, from + done)
        if (got === 0) throw new Error(`${path} is shorter than its index`)
        done += got
      }
      return buffer.toString('utf8')
    },
    close: () => closeSync(fd),
  }
}
