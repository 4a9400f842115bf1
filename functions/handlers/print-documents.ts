import { join } from 'node:path'
import { sm3Digest } from '../adapters/digest.ts'
import { readPrinting } from '../adapters/dynamodb/printing-store.ts'
import { bucketFiles } from '../adapters/files.ts'
import { pdfPress } from '../adapters/pdf/press.ts'
import { bucketPhotos } from '../adapters/photos.ts'
import { runPrinting } from '../printing/run-printing.ts'
import { basics, cloud, variable } from './parts/environment.ts'
import { oneByOne } from './parts/one-by-one.ts'
import { printings } from './parts/record-stores.ts'
import { cards, directory, reviews, signs, tickets } from './parts/stores.ts'

/** The fonts lie beside the bundle. */
const fonts = {
  regular: join(import.meta.dirname, 'NotoSansSC_400Regular.ttf'),
  bold: join(import.meta.dirname, 'NotoSansSC_600SemiBold.ttf'),
}

/** Draws what has just been asked for. */
export const handler = oneByOne('print-documents', readPrinting, async ({ before, after }) => {
  if (!after || before || after.state !== 'queued') return
  const base = basics()
  const printed = { printings: printings(), signs: signs(), directory: directory(), books: cards() }
  const stores = { ...printed, tickets: tickets(), reviews: reviews() }
  const files = bucketFiles(variable('EXPORT_BUCKET'), cloud())
  const evidence = { evidence: bucketPhotos(variable('EVIDENCE_BUCKET'), cloud()), digest: sm3Digest }
  const publicUrl = variable('PUBLIC_URL').replace(/\/$/, '')
  await runPrinting(after, { ...base, ...stores, ...evidence, files, press: pdfPress(fonts, base.clock), publicUrl })
})
