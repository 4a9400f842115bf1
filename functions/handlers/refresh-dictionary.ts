import { refreshDictionary } from '../superior/refresh-dictionary.ts'
import { basics } from './parts/environment.ts'
import { dictionaries } from './parts/exchange-stores.ts'
import { job } from './parts/job.ts'
import { cursors } from './parts/stores.ts'
import { superior } from './parts/superior.ts'

/** Downloads the indicator dictionary of the superior system; every content is kept. */
export const handler = job(async () => {
  const { system } = await superior()
  const stores = { dictionaries: dictionaries(), cursors: cursors() }
  return system ? refreshDictionary({ ...basics(), ...stores, superior: system }) : { looked: 0, changed: 0 }
})
