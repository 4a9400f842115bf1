import { askUpload, attachPicture } from '../evidence/attach-picture.ts'
import { callCitizen } from '../evidence/call-citizen.ts'
import { listPacks, requestPack, takePack } from '../evidence/request-pack.ts'
import { seeAttachment } from '../evidence/see-attachment.ts'
import { evidencePorts } from './parts/evidence-ports.ts'
import { bound } from './parts/identify.ts'
import { serve } from './parts/serve.ts'

/** The evidence of a case: pictures, calls to the citizen, packs of evidence. Whoever looks is written down. */
export const handler = serve({
  audience: 'evidence',
  identify: bound,
  ports: evidencePorts,
  implementations: {
    attachmentLink: (input, { staff }, own) => askUpload(input, staff, own),
    attachPicture: (input, { staff }, own) => attachPicture(input, staff, own),
    seeAttachment: (input, { staff }, own) => seeAttachment(input, staff, own),
    requestPack: (input, { staff }, own) => requestPack(input, staff, own),
    packs: (input, { staff }, own) => listPacks(input, staff, own),
    packFile: (input, { staff }, own) => takePack(input, staff, own),
    callCitizen: (input, { staff }, own) => callCitizen(input, staff, own),
  },
})
