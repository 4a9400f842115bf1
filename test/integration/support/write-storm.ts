import { writeSync } from 'node:fs'
import { openDatabase } from '../../../infra/local/engine/database.ts'
import { create, rate, tableInputs } from './database.ts'

/** Writes as fast as it can and tells every acknowledged write on standard output, until it is killed. */
const database = await openDatabase(process.argv[2] as string, tableInputs, Date.now)
const prefix = process.argv[3] as string
const tell = (line: string) => writeSync(1, `${line}\n`)

async function writer(worker: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const id = `${prefix}-${worker}-${n}`
    if ((await create(database, id)).status === 200) tell(`created ${id}`)
    if ((await rate(database, id, 'somebody')).status === 200) tell(`rated ${id}`)
  }
}

await Promise.all(Array.from({ length: 16 }, (_, worker) => writer(worker)))
