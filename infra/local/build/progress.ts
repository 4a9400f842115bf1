/** Runs one step and tells about it: name, time taken, and what the step itself has to say. */
export type Progress = <T>(name: string, work: (say: (text: string) => void) => Promise<T>) => Promise<T>

const WIDTH = 14

/** Progress on a terminal; a line is rewritten while its step runs. */
export function terminalProgress(out: NodeJS.WriteStream): Progress {
  return async (name, work) => {
    const started = performance.now()
    const label = `  ${name}${'　'.repeat(Math.max(0, WIDTH - name.length))}`
    let said = ''
    const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
    const show = () => out.isTTY && out.write(`\r\x1b[2K${label}${said} ${seconds()}`)
    if (!out.isTTY) out.write(`${label}……\n`)
    const timer = setInterval(show, 200)
    try {
      const result = await work((text) => {
        said = text
        show()
      })
      out.write(`${out.isTTY ? '\r\x1b[2K' : ''}${label}完成 ${seconds()}${said ? `（${said}）` : ''}\n`)
      return result
    } finally {
      clearInterval(timer)
    }
  }
}

export const noProgress: Progress = (_name, work) => work(() => undefined)
