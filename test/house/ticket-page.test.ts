import { expect, test } from 'vitest'
import { read } from './files.ts'
import { TICKET_PAGE, withMadeParts } from './ticket-page.ts'

test('the page of the state tables is that of the code', () => {
  const page = read(TICKET_PAGE)
  expect(withMadeParts(page) === page, `${TICKET_PAGE} is stale: run npx node test/house/write-ticket-page.ts`).toBe(true)
})
