import { readFileSync } from 'node:fs'
import { directoryWriter } from '../../../functions/adapters/dynamodb/directory-writer.ts'
import { readDirectory } from '../../../shared/data/directory/read.ts'
import { rosterFrom } from './roster.ts'
import { targetOf } from './target.ts'

/** Writes the directory of a city, and with `--roster file.csv` who serves where and when. May be repeated. */
const { client, table, city, values } = targetOf(['roster'])
if (city !== 'lincang' && city !== 'linzi') throw new Error(`no directory of ${city} in shared/data/directory`)
const writer = directoryWriter(client, table('Directory'))
const entries = readDirectory(city)
await writer.putAll(entries)
console.log(`已写入 ${entries.length} 条目录`)
if (values.roster) {
  const duties = rosterFrom(readFileSync(values.roster, 'utf8'))
  await writer.putDuties(duties)
  console.log(`已写入 ${duties.length} 条排班`)
}
