import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signRequest } from '../../../functions/adapters/signature.ts'
import { routes } from '../../../shared/contract/routes.ts'
import { BEGINNING, type City, STAFF } from './city.ts'
import { ownScore } from './own-score.ts'
import { ownServices } from './own-services.ts'
import { rate, receiptOn, sees } from './steps.ts'

/** Journeys that are the same under every profile. */
export function commonJourneys(city: () => City): void {
  describe('a business system pushes service records', () => {
    const send = async (records: unknown[], change: { secret?: string; nonce?: string } = {}) => {
      const { url, system, host } = city()
      const { method, path } = routes.pushServices
      const body = JSON.stringify({ records })
      const nonce = change.nonce ?? randomUUID()
      const signed = signRequest({ ...system, ...change }, { method, path, body }, host.clock.now(), nonce)
      const headers = { 'content-type': 'application/json', ...signed }
      const response = await fetch(`${url}${path}`, { method, headers, body })
      return { status: response.status, body: await response.json() }
    }

    test('good ones of a batch are kept, wrong ones refused field by field in Chinese, repeats are harmless', async () => {
      const good = city().record()
      const wrong = { ...city().record(), areaCode: '110000000000', serviceTime: '2026-02-30 10:00:00' }
      const first = await send([good, wrong, { projectNo: 'X' }])
      expect(first).toMatchObject({ status: 200, body: { accepted: 1, refused: 2 } })
      expect(first.body.results[1].errors.map(({ field }: { field: string }) => field)).toEqual(['serviceTime', 'areaCode'])
      expect(first.body.results[2].errors.every(({ message }: { message: string }) => /[一-龥]/.test(message))).toBe(true)
      expect(await send([good])).toMatchObject({ body: { accepted: 0, repeated: 1, refused: 0 } })
    })

    test('a wrong signature, and a request sent twice, are refused', async () => {
      expect(await send([city().record()], { secret: 'another' })).toMatchObject({ status: 401, body: { code: 'E5002' } })
      const [nonce, record] = ['the-same-nonce-again', city().record()]
      expect(await send([record], { nonce })).toMatchObject({ status: 200 })
      expect(await send([record], { nonce })).toMatchObject({ status: 409, body: { code: 'E5004' } })
    })
  })

  describe('a citizen rates', () => {
    test('in two taps from a dynamic code, without sign-in; the code then says it was rated', async () => {
      const code = await city().push()
      const page = await city().visit(`/s/${code}`)
      expect(await rate(page, '非常满意')).toMatch(/^L[CZ]-0915-/)
      const again = await city().visit(`/s/${code}`)
      await sees(again, '这次服务已经评价过了')
      expect(await receiptOn(again)).toBe('')
    })

    test('a low level asks for a reason first', async () => {
      const page = await city().visit(`/s/${await city().push()}`)
      await page.getByRole('radio', { name: '不满意', exact: true }).click()
      await page.getByRole('button', { name: '请选一项原因，或写一句话' }).waitFor()
      await page.getByRole('checkbox', { name: '服务态度生硬' }).click()
      await page.getByRole('radio', { name: '满意', exact: true }).click()
      expect(await page.getByRole('checkbox', { name: '服务态度生硬' }).count()).toBe(0)
    })

    test('twenty at once store one, and a second try has the same receipt', async () => {
      const code = await city().push()
      const body = (requestKey: string, visitor: string) =>
        JSON.stringify({
          target: { service: code },
          requestKey,
          visitor,
          level: 4,
          codes: [],
          text: '',
          named: false,
          channel: 'dynamic-code',
        })
      const submit = async (key: string, visitor: string) => {
        const response = await fetch(`${city().url}${routes.submitRating.path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: body(key, visitor),
        })
        return { status: response.status, answer: await response.json() }
      }
      const twenty = await Promise.all(Array.from({ length: 20 }, () => submit('the-request-of-one', 'the-visitor-himself')))
      expect(twenty.filter(({ status }) => status === 201)).toHaveLength(1)
      expect(twenty.filter(({ status }) => status === 200)).toHaveLength(19)
      expect(new Set(twenty.map(({ answer }) => answer.rating.receipt)).size).toBe(1)
      const other = await submit('the-request-of-another', 'some-other-visitor')
      expect(other).toMatchObject({ status: 409, answer: { code: 'E2001' } })
      expect(JSON.stringify(other.answer)).not.toContain('receipt')
    })

    test('a window by its static code, once a day', async () => {
      const page = await city().visit(`/q/${city().window.code}`)
      await sees(page, '这个窗口的服务，您满意吗？')
      await rate(page, '满意')
      await page.goto(`${city().url}/q/${city().window.code}`)
      await sees(page, '今天已经评价过这个窗口了')
    })

    ownServices(city)

    test('an unknown code is told from a mistyped one by nobody', async () => {
      const page = await city().visit(`/s/${'A'.repeat(22)}`)
      await sees(page, '没有认出这个码')
    })
  })

  describe('what was rated is seen', () => {
    ownScore(city)

    test('anyone sees the board: active and default apart, with what was counted', async () => {
      const page = await city().visit('/pages/board/index')
      await sees(page, '好评率')
      await sees(page, /只算群众主动评价/)
      await sees(page, /次服务有主动评价/)
    })

    test('a role sees its own pages only', async () => {
      const page = await city().visit('', { phone: STAFF })
      await page.goto(`${city().url}/packages/admin/dashboard/index`)
      await sees(page, '这一页不对您开放')
      const answer = await fetch(`${city().url}${routes.dashboard.path}`, {
        headers: { authorization: `Bearer ${await city().token(STAFF)}` },
      })
      expect(answer.status).toBe(403)
    })
  })

  test('the clock of the journeys stands where they say', () => {
    expect(city().host.clock.now()).toBeGreaterThanOrEqual(BEGINNING)
  })
}
