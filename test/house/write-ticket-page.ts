import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, root } from './files.ts'
import { TICKET_PAGE, withMadeParts } from './ticket-page.ts'

/** `npx node test/house/write-ticket-page.ts` brings the page of the state tables up to date. */
writeFileSync(join(root, TICKET_PAGE), withMadeParts(read(TICKET_PAGE)))
