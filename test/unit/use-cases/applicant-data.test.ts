import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applicantKey } from '../../../functions/evaluation/applicant-key.ts'
import { applyDefaultRatings } from '../../../functions/evaluation/apply-default-ratings.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar/civil.ts'
import { neededOf } from '../../../shared/domain/evaluation/applicant.ts'
import type { Applicant } from '../../../shared/domain/evaluation/service.ts'
import { type House, house } from '../support/house.ts'
import { on, PLACES, profileOf } from '../support/samples.ts'

const WHO = { mobile: '10000000001', userName: '欧阳 某', certType: '999', certKey: 'T00000001' } as const
const sealedOf = (here: House, code: string): Applicant | undefined => {
  const { sealed } = here.evaluations.items.get(code) ?? {}
  return sealed ? JSON.parse(here.seal.open(sealed) ?? '') : undefined
}
const at = async (here: House, day: string) => {
  here.clock.moveTo(on(day, '00:15:00'))
  return applyDefaultRatings(here)
}

test.each(PLACES)('%s: of the applicant there are hashes, one seal, and nothing else anywhere', async (place) => {
  const here = house(place)
  const answer = await here.push(here.record(WHO))
  const code = answer.results[0]?.serviceCode ?? ''
  const service = here.evaluations.items.get(code)
  expect(service?.applicant).toBe(here.keys.hash('phone', WHO.mobile))
  expect(service?.nameKey).toBe(applicantKey(here.keys, 'P-1', WHO.userName))
  expect(sealedOf(here, code)).toEqual(WHO)
  const { sealed: _, ...open } = service ?? {}
  for (const said of [WHO.mobile, WHO.userName, WHO.certKey]) {
    expect(JSON.stringify([open, answer])).not.toContain(said)
  }
  expect(answer.results[0]?.ratingUrl).toBe(`https://pingjia.example/s/${code}`)
})

test.each(['certKey', 'userName', 'certType'] as const)('a wrong %s is refused without saying it again', async (field) => {
  const here = house()
  const value = { certKey: 'not a number!', userName: '某'.repeat(61), certType: '000' }[field]
  const answer = await here.push(here.record({ ...WHO, [field]: value }))
  expect(answer.results[0]?.errors?.map((error) => error.field)).toEqual([field])
  expect(JSON.stringify(answer)).not.toContain(value)
  expect(JSON.stringify(answer)).not.toContain(WHO.certKey)
})

test('only what somebody needs is sealed: all for a superior system, the number alone for text messages, else nothing', () => {
  const part = <T>(value: T) => fc.option(fc.constant(value), { nil: undefined })
  const applicants = fc
    .record({ mobile: part(WHO.mobile), userName: part(WHO.userName), certType: part(WHO.certType), certKey: part(WHO.certKey) })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Applicant)
  const profile = profileOf('linzi')
  const without = profile.channels.filter(({ id }) => id !== 'sms')
  fc.assert(
    fc.property(applicants, fc.boolean(), fc.boolean(), (applicant, reports, writes) => {
      const place = { ...profile, superior: reports ? profile.superior : null, channels: writes ? profile.channels : without }
      const kept = neededOf(applicant, place)
      if (reports) expect(kept ?? {}).toEqual(applicant)
      else if (writes) expect(kept).toEqual(applicant.mobile ? { mobile: applicant.mobile } : undefined)
      else expect(kept).toBeUndefined()
    }),
  )
})

test('临沧: the default comes on its day, and the seal goes on the day after the last day to rate', async () => {
  const here = house()
  const code = await here.serve(WHO)
  const until = here.evaluations.items.get(code)?.ratableUntil ?? ''
  expect(here.evaluations.items.get(code)?.wakeOn).toBe('2026-03-10')
  await at(here, '2026-03-10')
  expect(here.evaluations.items.get(code)).toMatchObject({ state: 'defaulted', wakeOn: addDays(until, 1) })
  await at(here, until)
  expect(sealedOf(here, code)).toEqual(WHO)
  expect(await at(here, addDays(until, 1))).toEqual({ looked: 1, changed: 1 })
  expect(here.evaluations.items.get(code)).not.toHaveProperty('sealed')
  expect(here.evaluations.items.get(code)).not.toHaveProperty('wakeOn')
})

test('临淄: a service with a seal is looked at once, on the day it goes', async () => {
  const here = house('linzi')
  const code = await here.serve(WHO)
  const until = here.evaluations.items.get(code)?.ratableUntil ?? ''
  expect(await at(here, until)).toEqual({ looked: 0, changed: 0 })
  expect(await at(here, addDays(until, 1))).toEqual({ looked: 1, changed: 1 })
  expect(here.evaluations.items.get(code)).toMatchObject({ state: 'awaiting' })
  expect(here.evaluations.items.get(code)).not.toHaveProperty('sealed')
})

test('whatever happens to a service, nothing is sealed after its wipe day, and nothing is looked at for ever', async () => {
  const rate = fc.record({ day: fc.nat(200), level: fc.constantFrom(5, 1) })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PLACES),
      fc.boolean(),
      fc.option(rate, { nil: undefined }),
      fc.uniqueArray(fc.nat(200), { maxLength: 12 }),
      async (place, known, rating, runs) => {
        const here = house(place)
        const code = await here.serve(known ? WHO : {})
        const until = here.evaluations.items.get(code)?.ratableUntil ?? ''
        const days = new Set([...runs.map((day) => addDays('2026-03-03', day)), addDays(until, 1), addDays(until, 2)])
        if (rating) days.add(addDays('2026-03-03', rating.day))
        for (const day of [...days].sort()) {
          await at(here, day)
          if (rating && day === addDays('2026-03-03', rating.day)) {
            await here.rate(here.form({ service: code }, { level: rating.level, text: '等了很久' }))
          }
          if (day > until) expect(sealedOf(here, code)).toBeUndefined()
        }
        const left = here.evaluations.items.get(code)
        expect(left).not.toHaveProperty('sealed')
        expect(left).not.toHaveProperty('wakeOn')
        expect(left?.state).toBe(
          rating && addDays('2026-03-03', rating.day) <= until ? 'rated' : place === 'lincang' ? 'defaulted' : 'awaiting',
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('a record that comes when nobody can rate any more leaves nothing sealed', async () => {
  const here = house('lincang', on('2026-11-02'))
  const code = await here.serve(WHO)
  expect(here.evaluations.items.get(code)).not.toHaveProperty('sealed')
  expect(here.evaluations.items.get(code)).toHaveProperty('nameKey')
})

test('a rating does not come before its service: the service may be seconds ahead of our clock, then it waits', async () => {
  const here = house('lincang', on('2026-03-02', '09:29:57'))
  const code = await here.serve()
  const form = here.form({ service: code })
  expect(await here.rate(form)).toMatchObject({ ok: false, refusal: { code: 'E1006' } })
  here.clock.moveTo(on('2026-03-02', '09:30:00'))
  expect(await here.rate(form)).toMatchObject({ ok: true, value: { fresh: true } })
  const { servedAt, rating } = here.evaluations.items.get(code) ?? {}
  expect(servedAt).toBe(on('2026-03-02', '09:30:00'))
  expect(rating?.at).toBeGreaterThanOrEqual(servedAt ?? Number.NaN)
  expect(civilDate(rating?.at ?? 0)).toBe('2026-03-02')
})
