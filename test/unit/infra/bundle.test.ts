import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { bundleFunctions } from '../../../infra/bundle.ts'

function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'handlers-'))
  const handlers = join(folder, 'handlers')
  mkdirSync(handlers)
  const word = (text: string) => writeFileSync(join(folder, 'word.ts'), `export const word: string = '${text}'\n`)
  word('好评')
  writeFileSync(join(handlers, 'one.ts'), "import { word } from '../word.ts'\nexport const handler = (): string => word\n")
  writeFileSync(join(handlers, 'two.ts'), "export const handler = (): string => 'two'\n")
  const options = { names: ['one', 'two'], handlers, outdir: join(folder, 'out') }
  return { word, options }
}

test('a bundle runs, and keeps Chinese as it is written', async () => {
  const { options } = workshop()
  const [one] = await bundleFunctions(options)
  const file = join(one?.dir ?? '', 'index.mjs')
  expect(readFileSync(file, 'utf8')).toContain('好评')
  expect((await import(/* @vite-ignore */ pathToFileURL(file).href)).handler()).toBe('好评')
})

test('what is imported later lies beside, is found there, and is no part of a cold start', async () => {
  const { options } = workshop()
  const heavy = `export const heavy = '${'重'.repeat(5000)}'\n`
  writeFileSync(join(options.handlers, '../heavy.ts'), heavy)
  writeFileSync(
    join(options.handlers, 'late.ts'),
    "export const handler = async () => (await import('../heavy.ts')).heavy.length\n",
  )
  const [late] = await bundleFunctions({ ...options, names: ['late'] })
  expect(late?.bytes).toBeLessThan(5000)
  const file = join(late?.dir ?? '', 'index.mjs')
  expect(await (await import(/* @vite-ignore */ pathToFileURL(file).href)).handler()).toBe(5000)
})

test('what a bundle needs besides code lies beside it', async () => {
  const { options } = workshop()
  writeFileSync(join(options.handlers, 'print-documents.ts'), 'export const handler = (): string => import.meta.dirname\n')
  const [printer] = await bundleFunctions({ ...options, names: ['print-documents'] })
  const folder = (await import(/* @vite-ignore */ pathToFileURL(join(printer?.dir ?? '', 'index.mjs')).href)).handler()
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['LICENSE_FONT', 'NotoSansSC_400Regular.ttf']))
})

test('only what changed is bundled again', async () => {
  const { word, options } = workshop()
  const cached = async () => (await bundleFunctions(options)).map((one) => one.cached)
  expect(await cached()).toEqual([false, false])
  expect(await cached()).toEqual([true, true])
  word('差评')
  expect(await cached()).toEqual([false, true])
  expect(readFileSync(join(options.outdir, 'one/index.mjs'), 'utf8')).toContain('差评')
})

test('a handler that is missing stops the build', async () => {
  const { options } = workshop()
  await expect(bundleFunctions({ ...options, names: ['none'] })).rejects.toThrow('none')
})
