import { ok } from '../../shared/domain/result.ts'
import { ingestServices } from '../evaluation/ingest-services.ts'
import { pushRatings } from '../evaluation/push-ratings.ts'
import { listFiles, requestFile } from '../exchange/request-file.ts'
import type { StaffIdentity } from '../kernel/ports.ts'
import { readDay } from '../superior/read-day.ts'
import { readDictionary } from '../superior/read-dictionary.ts'
import { readExchange } from '../superior/read-exchange.ts'
import { listParked, redrive } from '../superior/redrive.ts'
import { bound } from './parts/identify.ts'
import { serve } from './parts/serve.ts'
import { superiorPorts } from './parts/superior-ports.ts'

/** Rows of a file are those of whoever uploads it, and of his region alone. */
const senderOf = ({ id, region }: StaffIdentity) => ({ application: `file:${id}`, region })

/** How the exchange with the superior system stands, having it tried again, and files where there is no interface. */
export const handler = serve({
  audience: 'superior',
  identify: bound,
  ports: superiorPorts,
  implementations: {
    exchange: (_input, { staff }, own) => readExchange(staff, own),
    parkedUpward: (input, { staff }, own) => listParked(input, staff, own),
    redriveUpward: (input, { staff }, own) => redrive(input, staff, own),
    upwardDay: (input, { staff }, own) => readDay(input, staff, own),
    dictionaryVersions: (_input, { staff }, own) => readDictionary(staff, own),
    serviceRows: async ({ records }, { staff }, own) => ok(await ingestServices(records, senderOf(staff), own)),
    ratingRows: async ({ records }, { staff }, own) => ok(await pushRatings(records, senderOf(staff), own)),
    askExchangeFile: (input, { staff }, own) => requestFile(input, staff, own),
    exchangeFiles: (_input, { staff }, own) => listFiles(staff, own),
  },
})
