import { reconcileSuperior } from '../superior/reconcile-superior.ts'
import { basics } from './parts/environment.ts'
import { deliveries, upward } from './parts/exchange-stores.ts'
import { job } from './parts/job.ts'
import { keys } from './parts/secrets.ts'
import { cursors, evaluations } from './parts/stores.ts'
import { superior } from './parts/superior.ts'

/** Counts the finished days of the exchange upwards and compares them with the superior system. */
export const handler = job(async () => {
  const { system } = await superior()
  const stores = { deliveries: deliveries(), evaluations: evaluations(), days: upward(), cursors: cursors() }
  return system ? reconcileSuperior({ ...basics(), ...stores, keys: await keys(), superior: system }) : { looked: 0, changed: 0 }
})
