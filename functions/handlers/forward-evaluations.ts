import { readDelivery } from '../adapters/dynamodb/delivery-item.ts'
import { deliverer } from '../delivery/deliver.ts'
import { forwarder } from '../superior/forward.ts'
import { basics, once } from './parts/environment.ts'
import { deliveries } from './parts/exchange-stores.ts'
import { oneByOne } from './parts/one-by-one.ts'
import { keys, seal } from './parts/secrets.ts'
import { directory, evaluations, tickets } from './parts/stores.ts'
import { superior } from './parts/superior.ts'

const deliver = once(() =>
  deliverer(
    {
      superior: async (delivery) => {
        const stores = { evaluations: evaluations(), tickets: tickets(), directory: directory() }
        return forwarder({ ...stores, ...(await superior()), keys: await keys(), seal: await seal() })(delivery)
      },
    },
    { ...basics(), deliveries: deliveries() },
  ),
)

/** Every rating goes to the superior system as soon as it is wanted there. */
export const handler = oneByOne('forward-evaluations', readDelivery, (change) => deliver()(change))
