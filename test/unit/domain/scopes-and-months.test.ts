import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthOfService } from '../../../shared/domain/statistics/counters.ts'
import { isClosed, monthsUpTo } from '../../../shared/domain/statistics/period.ts'
import { scopesOf, TOP } from '../../../shared/domain/statistics/scopes.ts'
import { aRating, aService, on, profileOf, rated } from '../support/samples.ts'

const lincang = profileOf('lincang')

test('a service is counted once in each region upwards, its unit, hall, window, person and matter', () => {
  const place = { regions: ['V', 'T', 'C'], org: 'O', hall: 'H', window: 'W', staff: 'S', taskCode: 'M' }
  expect(scopesOf(place)).toEqual([
    { kind: 'region', id: 'V', parent: 'T' },
    { kind: 'region', id: 'T', parent: 'C' },
    { kind: 'region', id: 'C', parent: TOP },
    { kind: 'org', id: 'O', parent: 'V' },
    { kind: 'hall', id: 'H', parent: 'V' },
    { kind: 'window', id: 'W', parent: 'H' },
    { kind: 'staff', id: 'S', parent: 'O' },
    { kind: 'matter', id: 'M', parent: 'C' },
  ])
  const sentOn = scopesOf({ ...place, org: 'P', handledIn: ['X', 'C'] })
  expect(sentOn.map(({ kind, id, parent }) => `${kind} ${id} of ${parent}`)).toEqual([
    ...['region X of C', `region C of ${TOP}`, 'org P of X', 'hall H of V', 'window W of H', 'staff S of P', 'matter M of C'],
  ])
  const bare = { regions: [], org: '', hall: '', window: '', staff: '', taskCode: '' }
  expect(scopesOf(bare)).toEqual([])
  expect(scopesOf({ ...bare, org: 'O', taskCode: 'M' })).toEqual([
    { kind: 'org', id: 'O', parent: TOP },
    { kind: 'matter', id: 'M', parent: TOP },
  ])
})

test('no scope occurs twice, whatever is known of the place', () => {
  const part = fc.constantFrom('', 'A', 'B')
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom('1', '2', '3', '4')),
      part,
      part,
      part,
      part,
      part,
      (regions, org, hall, window, staff, taskCode) => {
        const keys = scopesOf({ regions, org, hall, window, staff, taskCode }).map(({ kind, id }) => `${kind} ${id}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.length).toBe(regions.length + [org, hall, window, staff, taskCode].filter(Boolean).length)
      },
    ),
  )
})

test('figures belong to the month of the service in Shanghai, whenever it is rated', () => {
  const service = rated(aService(lincang, { servedAt: on('2026-04-01', '00:00:00') }), aRating({ at: on('2026-06-01') }))
  expect(monthOfService(service)).toBe('2026-04')
  expect(monthOfService({ servedAt: on('2026-03-31', '23:59:59') })).toBe('2026-03')
})

test('a month is closed so many days after its last', () => {
  expect(isClosed('2026-03', '2026-05-15', 45)).toBe(false)
  expect(isClosed('2026-03', '2026-05-16', 45)).toBe(true)
  expect(isClosed('2026-12', '2027-01-01', 0)).toBe(true)
  expect(isClosed('2026-12', '2026-12-31', 0)).toBe(false)
  expect(monthsUpTo('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
})
