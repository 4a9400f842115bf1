import { expect, test } from 'vitest'
import { readRules } from '../../../functions/policy/read-rules.ts'
import { rulesView } from '../../../shared/contract/schemas/rules.ts'
import { house } from '../support/house.ts'
import { PLACES } from '../support/samples.ts'

test.each(PLACES)('%s: what the procedure asks for is told with the sentence it rests on', (place) => {
  const { demands } = rulesView.parse(readRules(house(place)))
  expect(demands[0]).toMatchObject({ what: 'call-attempts', times: 3, minutesApart: 60, clause: { basis: 'house' } })
  const ledger = { what: 'ledger', className: '复杂问题', clause: { basis: 'document', article: '二（三）1' } }
  expect(demands.slice(1)).toMatchObject(place === 'linzi' ? [ledger] : [])
})
