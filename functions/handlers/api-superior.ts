import { readDay } from '../superior/read-day.ts'
import { readDictionary } from '../superior/read-dictionary.ts'
import { readExchange } from '../superior/read-exchange.ts'
import { listParked, redrive } from '../superior/redrive.ts'
import { basics } from './parts/environment.ts'
import { bound } from './parts/identify.ts'
import { seal, sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { deliveries, dictionaries, directory, evaluations, identities, statistics, upward } from './parts/stores.ts'

const stores = () => ({
  deliveries: deliveries(),
  dictionaries: dictionaries(),
  directory: directory(),
  evaluations: evaluations(),
  identities: identities(),
  statistics: statistics(),
  days: upward(),
})

/** How the exchange with the superior system stands, and having it tried again. */
export const handler = serve({
  audience: 'superior',
  identify: bound,
  ports: async () => ({ ...basics(), ...stores(), seal: await seal(), sessions: await sessions() }),
  implementations: {
    exchange: (_input, { staff }, own) => readExchange(staff, own),
    parkedUpward: (input, { staff }, own) => listParked(input, staff, own),
    redriveUpward: (input, { staff }, own) => redrive(input, staff, own),
    upwardDay: (input, { staff }, own) => readDay(input, staff, own),
    dictionaryVersions: (_input, { staff }, own) => readDictionary(staff, own),
  },
})
