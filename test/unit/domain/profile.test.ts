import { expect, test } from 'vitest'
import { profiles } from '../../../shared/data/index.ts'
import { limitOf, type PolicyProfile } from '../../../shared/domain/policy/profile.ts'
import { profileFor } from '../../../shared/domain/policy/profile-for.ts'
import { profileOf } from '../support/samples.ts'

const lincang = profileOf('lincang')
const old: PolicyProfile = { ...lincang, version: 'old', effectiveFrom: '2019-01-01', effectiveTo: '2020-03-17' }
const all = [old, ...profiles]

test('the profile is the one of the region that is in force on the day, from its first to its last', () => {
  const version = (on: string, chain = ['530902000000', '530900000000']) => profileFor(all, chain, on)?.version
  expect(version('2018-12-31')).toBeUndefined()
  expect(version('2019-01-01')).toBe('old')
  expect(version('2020-03-17')).toBe('old')
  expect(version('2020-03-18')).toBe(lincang.version)
  expect(version('2999-01-01')).toBe(lincang.version)
})

test('a region outside every profile has none', () => {
  expect(profileFor(all, ['110000000000'], '2026-01-01')).toBeUndefined()
  expect(profileFor(all, [], '2026-01-01')).toBeUndefined()
  expect(profileFor(all, ['370305001000', '370305000000'], '2026-01-01')?.id).toBe('linzi')
})

test('临淄 has no default and 临沧 no card entry', () => {
  expect(limitOf(profileOf('linzi'), 'default-rating')).toBeUndefined()
  expect(limitOf(lincang, 'card-entry')).toBeUndefined()
})
