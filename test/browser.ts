import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update']

/** A browser for tests: `CHROME_PATH`, an installed Chromium, or the one that comes with the packages. The caller closes it.
 * Without a process of its own for each page, closing one context would end them all. */
export async function openBrowser(): Promise<Browser> {
  const given = [process.env.CHROME_PATH, ...INSTALLED].find((path) => path !== undefined && existsSync(path))
  if (given) return chromium.launch({ executablePath: given, headless: true, args: FLAGS })
  const { default: packaged } = await import('@sparticuz/chromium')
  const flags = packaged.args.filter((flag) => flag !== '--single-process')
  return chromium.launch({ executablePath: await packaged.executablePath(), headless: true, args: [...flags, ...FLAGS] })
}
