import { bucketFiles } from '../adapters/files.ts'
import { myScore } from '../statistics/my-score.ts'
import { basics, cloud, variable } from './parts/environment.ts'
import { handlingRoutes } from './parts/handling-routes.ts'
import { bound } from './parts/identify.ts'
import { leadingRoutes } from './parts/leading-routes.ts'
import { ledgerRoutes } from './parts/ledger-routes.ts'
import { looks, reveals } from './parts/record-stores.ts'
import { reminderPorts } from './parts/reminder-ports.ts'
import { staffReminderRoutes } from './parts/reminder-routes.ts'
import { keys, sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { directory, identities, reports, statistics, tickets } from './parts/stores.ts'

async function ports() {
  const people = { directory: directory(), identities: identities(), looks: looks() }
  const stores = { ...people, statistics: statistics(), reveals: reveals(), tickets: tickets(), reports: reports() }
  const files = bucketFiles(variable('EXPORT_BUCKET'), cloud())
  return { ...basics(), ...stores, files, sessions: await sessions(), keys: await keys(), ...(await reminderPorts()) }
}

/** One's own score, and the bad ratings of one's unit. */
export const handler = serve({
  audience: 'staff',
  identify: bound,
  ports,
  implementations: {
    myScore: (input, { staff }, own) => myScore(input, staff, own),
    ...handlingRoutes,
    ...ledgerRoutes,
    ...leadingRoutes,
    ...staffReminderRoutes,
  },
})
