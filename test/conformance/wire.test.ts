import { describe, expect, test } from 'vitest'
import { dictionary } from '../../shared/data/index.ts'
import { ratingOf } from '../../shared/domain/exchange/steps.ts'
import { SUPERIOR_STEPS, type SuperiorRecord, type SuperiorStep } from '../../shared/domain/exchange/superior.ts'
import { virtualClock } from '../memory/system.ts'
import golden from './golden.json' with { type: 'json' }
import { allForms } from './support/forms.ts'
import { link } from './support/link.ts'
import { APPLICANT, added, DAY, NOW, RATED_AT, rating, record, service, TEXT } from './support/samples.ts'

const rated = service({ rating: rating(), added: added(), default: { level: 3, at: RATED_AT } })
const RECTIFIED = '核实：属实；整改：增设窗口；答复：已经办好'

function recordOf(step: SuperiorStep): SuperiorRecord {
  const said = ratingOf(step, rated)
  const mended = step === 'rectification' ? { rectification: RECTIFIED } : {}
  return record({ ...(said ? { rating: said } : {}), effective: step !== 'invalidation', ...mended })
}

describe.each(allForms.map((form) => [form.id, form] as const))('%s', (id, form) => {
  const fresh = () => link(form, virtualClock(NOW))
  const tell = async (to: ReturnType<typeof fresh>, ...steps: SuperiorStep[]) => {
    const answers = []
    for (const step of steps) answers.push(await to.system.send(step, recordOf(step)))
    return answers
  }
  const ACKNOWLEDGED = { acknowledged: true }

  test('every step arrives, each field as the interface wants it', async () => {
    const to = fresh()
    expect(await tell(to, ...SUPERIOR_STEPS)).toEqual(SUPERIOR_STEPS.map(() => ACKNOWLEDGED))
    const [held, ...others] = to.far.held()
    expect(others).toEqual([])
    const raw = { service: held?.service?.raw, default: held?.default?.raw, rating: held?.rating?.raw, added: held?.added?.raw }
    expect({ ...raw, effective: held?.effective, rectification: held?.rectification }).toEqual(
      (golden as Record<string, unknown>)[id],
    )
  })

  test('the same again is as good as the first time', async () => {
    const to = fresh()
    await tell(to, ...SUPERIOR_STEPS)
    const before = JSON.stringify(to.far.held().map(({ repeats: _, ...rest }) => rest))
    expect(await tell(to, ...SUPERIOR_STEPS)).toMatchObject(SUPERIOR_STEPS.map(() => ACKNOWLEDGED))
    expect(JSON.stringify(to.far.held().map(({ repeats: _, ...rest }) => rest))).toBe(before)
  })

  test('a default is told as one, without any detail, whatever the record holds', async () => {
    const to = fresh()
    const said = { ...recordOf('default').rating, codes: ['310'], text: 'x' } as SuperiorRecord['rating']
    await tell(to, 'service')
    expect(await to.system.send('default', { ...recordOf('default'), ...(said ? { rating: said } : {}) })).toEqual(ACKNOWLEDGED)
    expect(to.far.held()[0]?.default?.facts).toMatchObject({ isDefault: 'true', level: '3' })
    expect(to.far.held()[0]?.default?.facts).not.toHaveProperty('codes')
    expect(to.far.held()[0]?.default?.facts).not.toHaveProperty('text')
  })

  test('nothing of any person is outside the envelopes', async () => {
    const to = fresh()
    await tell(to, ...SUPERIOR_STEPS)
    const open = JSON.stringify(to.sniffed)
    const personal = [...Object.values(APPLICANT), TEXT, rated.projectNo].flatMap((value) => [
      value,
      encodeURIComponent(value),
      Buffer.from(value).toString('base64').slice(0, 12),
      Buffer.from(value).toString('hex').slice(0, 24),
      Buffer.from(Buffer.from(value).toString('base64')).toString('base64').slice(0, 12),
    ])
    expect(personal.filter((value) => value.length > 3 && open.includes(value))).toEqual([])
    expect(to.sniffed.every(({ url }) => new URL(url).hostname === 'superior.test')).toBe(true)
  })

  test('a record that lacks something, or says what there is no code for, is not sent', async () => {
    const to = fresh()
    const lacking = recordOf('rating')
    const strange = { ...lacking, rating: { ...lacking.rating, pf: 99 } as NonNullable<SuperiorRecord['rating']> }
    await tell(to, 'service')
    const calls = to.far.calls().all
    expect(await to.system.send('rating', { ...strange })).toMatchObject({ next: 'park', code: 'no-code' })
    const nameless = { ...recordOf('rating'), service: { ...lacking.service, projectNo: '' } }
    expect(await to.system.send('rating', nameless)).toMatchObject({ next: 'park', code: 'lacks-field' })
    expect(to.far.calls().all).toBe(calls)
  })

  test('the list of a day says what was told, with defaults, supersessions and invalidations', async () => {
    const to = fresh()
    const about = async (number: number, ...steps: SuperiorStep[]) => {
      for (const step of steps) {
        const made = recordOf(step)
        await to.system.send(step, { ...made, service: { ...made.service, serviceNumber: number } })
      }
    }
    await about(1, 'service', 'default')
    await about(2, 'service', 'default', 'rating')
    await about(3, 'service', 'rating', 'invalidation')
    await about(4, 'service', 'rating', 'added')
    const of = (serviceNumber: number, level: number, isDefault = false, effective = true) => ({
      projectNo: rated.projectNo,
      serviceNumber,
      level,
      isDefault,
      effective,
    })
    expect(await to.system.listDay(DAY)).toEqual([of(1, 3, true), of(2, 5), of(3, 5, false, false), of(4, 5)])
    expect(await to.system.listDay('2026-11-03')).toEqual([])
  })

  test('the dictionary comes down as it is', async () => {
    const { version, levels } = await fresh().system.dictionary()
    expect(version).toBe(dictionary.version)
    expect(levels).toEqual(dictionary.levels.map(({ level, name, indicators }) => ({ level, name, indicators })))
  })
})
