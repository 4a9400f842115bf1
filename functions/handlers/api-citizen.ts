import { fileComplaint } from '../complaint/file-complaint.ts'
import { followProgress } from '../evaluation/follow-progress.ts'
import { lookUpCase } from '../evaluation/look-up-case.ts'
import { myServices, openServicePage, openWindowPage } from '../evaluation/open-service-page.ts'
import { submitAddition } from '../evaluation/submit-addition.ts'
import { submitRating } from '../evaluation/submit-rating.ts'
import { openLink, rateByLink } from '../invitation/rate-by-link.ts'
import { reportProtection } from '../protection/report-protection.ts'
import { citizenPorts } from './parts/citizen-ports.ts'
import { citizen } from './parts/identify.ts'
import { rated } from './parts/rated.ts'
import { receiptRoutes } from './parts/reminder-routes.ts'
import { serve } from './parts/serve.ts'

/** Rating and what follows from it. A rating stored now is 201; the same request again is 200 with the same receipt. */
export const handler = serve({
  audience: 'citizen',
  identify: citizen,
  ports: citizenPorts,
  implementations: {
    openService: openServicePage,
    openWindow: openWindowPage,
    myServices: (_input, caller, own) => myServices(caller, own),
    submitRating: async (input, caller, own) => rated(await submitRating(input, caller, own), own),
    addRating: submitAddition,
    lookUpCase,
    openInvitation: (input, _caller, own) => openLink(input, own),
    rateByInvitation: async (input, _caller, own) => rated(await rateByLink(input, own), own),
    progress: followProgress,
    fileComplaint,
    reportProtection,
    ...receiptRoutes,
  },
})
