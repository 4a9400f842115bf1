import { App } from 'aws-cdk-lib'
import { expect, test } from 'vitest'
import { settingsOf } from '../../../infra/context.ts'

const given = (context: Record<string, unknown>) => settingsOf(new App({ context }).node)

test('city and stage are context values, and so is the rest of the settings', () => {
  const restored = { Tickets: { name: 'tickets-r1' } }
  const plain = { city: 'linzi', stage: 'prod', domain: 'pj.example.gov.cn', certificate: 'ASCA', architecture: 'x86_64' }
  const settings = { ...plain, regions: ['cn-north-1', 'cn-northwest-1'], restored }
  expect(given({ ...plain, regions: 'cn-north-1,cn-northwest-1', restored: JSON.stringify(restored) })).toEqual(settings)
  expect(given(settings)).toEqual(settings)
})

test('what is not in the context is left to the defaults', () => {
  expect(given({ 'some:other': true })).toEqual({})
})

test.each([{ architecture: 'mips' }, { city: 12 }])('%j is refused', (context) => {
  expect(() => given(context)).toThrow(/expected|architecture/)
})
