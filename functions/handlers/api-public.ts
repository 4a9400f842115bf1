import { openApiDocument } from '../../shared/contract/openapi.ts'
import { ok } from '../../shared/domain/result.ts'
import { placeView } from '../kernel/views.ts'
import { board } from '../statistics/read-region.ts'
import { basics, variable } from './parts/environment.ts'
import { anyone } from './parts/identify.ts'
import { serve } from './parts/serve.ts'
import { directory, statistics } from './parts/stores.ts'

/** What anyone may read, without a secret and without a session. */
export const handler = serve({
  audience: 'public',
  identify: anyone,
  ports: async () => ({ ...basics(), directory: directory(), statistics: statistics() }),
  implementations: {
    place: async (_input, _caller, { rules, clock }) => ok(placeView(rules, clock.now())),
    board: (input, _caller, ports) => board(input, ports),
    openApi: async () => ok(openApiDocument(variable('PUBLIC_URL'))),
  },
})
