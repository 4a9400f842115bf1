import { expect, test } from 'vitest'
import { profileInForce } from '../../../functions/kernel/ports.ts'
import { calendar, dictionary, profiles } from '../../../shared/data/index.ts'
import type { PolicyProfile } from '../../../shared/domain/policy/profile.ts'

const first = profiles.find(({ id }) => id === 'lincang') as PolicyProfile
const earlier: PolicyProfile = { ...first, effectiveTo: '2026-12-31' }
const later: PolicyProfile = { ...first, version: 'lincang@2027-01-01', effectiveFrom: '2027-01-01' }
const rules = { profile: later, profiles: [earlier, later], calendar, dictionary }

test('a service is under the rules that were in force on its day, not under those of today', () => {
  const chain = [first.region]
  expect(profileInForce(rules, chain, '2026-12-31')?.version).toBe(first.version)
  expect(profileInForce(rules, chain, '2027-01-01')?.version).toBe('lincang@2027-01-01')
  expect(profileInForce(rules, chain, '2019-01-01')).toBeUndefined()
  expect(profileInForce(rules, ['370305000000'], '2026-12-31')).toBeUndefined()
})
