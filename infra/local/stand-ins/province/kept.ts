import { join } from 'node:path'
import { formNamed } from '../../../../shared/data/exchange/forms.ts'
import { profiles } from '../../../../shared/data/index.ts'
import { readJson, writeJson } from '../../host/json-file.ts'
import type { DemoSecret } from '../secrets.ts'
import { type Province, provinceStandIn } from './index.ts'
import type { Held } from './ledger.ts'

export interface KeptProvince extends Province {
  /** Writes down what it holds now. */
  keep(): void
}

const EVERY_MS = 2_000

/**
 * The superior system of a place, with the books of its data folder: written down every two seconds while something
 * changes, and on closing. What a crash loses in between the reconciliation finds. Undefined for a place without one.
 */
export async function keptProvince(
  folder: string,
  place: string | undefined,
  secret: DemoSecret,
  now: () => number,
): Promise<KeptProvince | undefined> {
  const form = profiles.find(({ id }) => id === place)?.superior?.form
  if (!form) return undefined
  const path = join(folder, 'province.json')
  const province = await provinceStandIn({
    form: formNamed(form),
    secret: { ...secret.superior, provinceKey: secret.provinceKey },
    now,
    held: readJson<readonly Held[]>(path, []),
  })
  let calls = 0
  const keep = () => {
    calls = province.calls().all
    writeJson(path, province.held())
  }
  const timer = setInterval(() => {
    if (province.calls().all > calls) keep()
  }, EVERY_MS)
  return {
    ...province,
    keep,
    async close() {
      clearInterval(timer)
      keep()
      await province.close()
    },
  }
}
