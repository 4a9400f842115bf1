import { describe, expect, test } from 'vitest'
import { routes } from '../../../shared/contract/routes.ts'
import { profiles } from '../../../shared/data/index.ts'
import { civilTime } from '../../../shared/domain/calendar/civil.ts'
import { type City, DAY, HANDLER } from './city.ts'
import { rate, sees } from './steps.ts'

const NAME = '艾力·买买提'
const PORTAL = 'https://zwfw.example.gov.cn'

/** What a citizen can do on his own: add, come back late, find his case, come from a portal, write what is not published. */
export function citizenChannels(city: () => City): void {
  const ask = async (name: 'addRating' | 'lookUpCase' | 'submitRating', input: object) => {
    const response = await fetch(`${city().url}${routes[name].path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    return { status: response.status, body: await response.json() }
  }
  const profile = () => profiles.find(({ id }) => id === city().profile)

  describe('追加评价', () => {
    test('a rating is added to once, on the device that made it, and refused twice', async () => {
      const code = await city().push()
      const page = await city().visit(`/s/${code}`)
      const receipt = await rate(page, '满意')
      await page.getByRole('link', { name: /^追加评价/ }).click()
      await sees(page, '现在看，这次服务您满意吗？')
      await page.getByRole('radio', { name: '基本满意', exact: true }).locator('visible=true').click()
      await page.getByRole('button', { name: '提交追加' }).click()
      await page.getByRole('heading', { name: '已收到您的追加评价' }).waitFor()
      const more = (requestKey: string) =>
        ask('addRating', {
          service: code,
          receipt,
          requestKey,
          visitor: 'v'.repeat(16),
          level: 5,
          codes: [],
          text: '',
          channel: 'portal',
        })
      for (const key of ['a-second-request-key', 'a-third-request-key'])
        expect(await more(key)).toMatchObject({ status: 409, body: { code: 'E2014' } })
      await page.goto(`${city().url}/s/${code}`)
      await sees(page, '这次服务已经评价过了')
      await page.getByRole('button', { name: '查看那条评价' }).click()
      await sees(page, /基本满意/)
      expect(
        await page
          .getByRole('link', { name: /^追加评价/ })
          .locator('visible=true')
          .count(),
      ).toBe(0)
    })

    test('something bad added to a good rating goes to the unit as its one ticket', async () => {
      const code = await city().push()
      const receipt = await rate(await city().visit(`/s/${code}`), '满意')
      const said = {
        requestKey: 'a-bad-thing-was-added',
        visitor: 'v'.repeat(16),
        level: 2,
        codes: [],
        text: '证后来还是没有寄到',
      }
      expect(await ask('addRating', { service: code, ...said, channel: 'portal' })).toMatchObject({
        status: 403,
        body: { code: 'E2018' },
      })
      expect(await ask('addRating', { service: code, receipt, ...said, channel: 'portal' })).toMatchObject({
        status: 201,
        body: { bad: true },
      })
      await city().host.drained()
      const { ticket, text } = await city().api.call('openTicket', { id: code }, await city().token(HANDLER))
      expect({ level: ticket.level, text }).toEqual({ level: 2, text: said.text })
    })
  })

  test('a rating of the day after is a 补充评价 where the place knows that, and only there', async () => {
    const { now } = city().host.clock
    const page = await city().visit(`/s/${await city().push({ serviceTime: civilTime(now() - DAY) })}`)
    await rate(page, '非常满意')
    await page.getByRole('button', { name: '查看这条评价' }).click()
    await page.waitForURL(/progress/)
    const own = page.locator('.taro_page:visible', { hasText: '回执编号' })
    await own.getByText('追加评价').first().waitFor()
    expect((await own.innerText()).includes('补充评价')).toBe(profile()?.limits.supplement !== undefined)
  })

  describe('凭办件编号评价', () => {
    test('two stages of one case, found by its number and the applicant, are rated one by one', async () => {
      const { projectNo } = city().record()
      await city().push({ projectNo, serviceNumber: 2, serviceName: '申报', userName: NAME })
      await city().push({ projectNo, serviceNumber: 5, serviceName: '办结', userName: NAME })
      const page = await city().visit('/')
      await page.getByRole('link', { name: /凭办件编号评价/ }).click()
      await page.getByRole('textbox', { name: '办件编号' }).fill(projectNo)
      await page.getByRole('textbox', { name: '申请人姓名' }).fill('艾力')
      await page.getByRole('button', { name: '查询' }).click()
      await sees(page, '没有查到。请核对办件编号和姓名。')
      for (const stage of ['申报', '办结']) {
        await page.goto(`${city().url}/pages/look-up/index`)
        await page.getByRole('textbox', { name: '办件编号' }).fill(projectNo)
        await page.getByRole('textbox', { name: '申请人姓名' }).fill('艾力 • 买买提')
        await page.getByRole('button', { name: '查询' }).click()
        await sees(page, '这件事有 2 次服务，每次各评一次。')
        await page.getByRole('link', { name: new RegExp(`^${stage}`) }).click()
        await rate(page, '满意')
      }
    })

    test('guessing is refused after a while, whether the case exists or not, and tells nothing before', async () => {
      const { projectNo } = city().record()
      await city().push({ projectNo, userName: NAME })
      for (const number of [projectNo, `${projectNo}0`]) {
        const tries = Array.from({ length: 12 }, (_, at) =>
          ask('lookUpCase', { projectNo: number, name: '猜的', visitor: `a-visitor-number-${at}` }),
        )
        const answers = await Promise.all(tries)
        const of = (status: number) => answers.filter((answer) => answer.status === status).length
        expect([of(404), of(429)]).toEqual([10, 2])
      }
    })
  })

  describe('from a portal', () => {
    test('a rating counts for its channel and leads back to it', async () => {
      const portal = profile()?.portals.find(({ id }) => id === 'zwfw')
      const page = await city().visit('')
      await page.route(`${PORTAL}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>portal</h1>' }))
      const back = `${PORTAL}/cases?id=1&from=rating`
      await page.goto(`${city().url}/s/${await city().push()}?portal=zwfw&back=${encodeURIComponent(back)}`)
      const sent = page.waitForRequest((request) => request.url().endsWith(routes.submitRating.path))
      await rate(page, '满意')
      expect((await sent).postDataJSON()).toMatchObject({ channel: 'portal' })
      await page.getByRole('button', { name: `返回${portal?.name}` }).click()
      await page.waitForURL(back)
    })

    test('nobody is led elsewhere, and nobody else shows the page in a frame', async () => {
      for (const back of [
        'https://evil.example/',
        `${PORTAL}.evil.example/`,
        'javascript:alert(1)',
        `https://a@${PORTAL.slice(8)}/`,
      ]) {
        const code = await city().push()
        const page = await city().api.call('openService', { code, portal: 'zwfw', back })
        expect(page).not.toHaveProperty('backTo')
      }
      const { headers } = await fetch(`${city().url}/pages/rate/index`)
      const origins = profile()?.portals.flatMap((portal) => portal.origins) ?? []
      expect(headers.get('content-security-policy')).toBe(`frame-ancestors 'self' ${origins.join(' ')}`)
    })
  })

  describe('words', () => {
    test('with a phone number in them are not published; their writer is told why, and the score stands', async () => {
      const page = await city().visit(`/s/${await city().push()}`)
      await page.getByRole('radio', { name: '满意', exact: true }).click()
      await page.getByRole('textbox', { name: '想说的话' }).fill('办得快，有事打 138 0000 0000')
      await page.getByRole('button', { name: '提交评价' }).click()
      await page.getByRole('heading', { name: '已收到您的评价' }).waitFor()
      await city().host.drained()
      await page.getByRole('button', { name: '查看这条评价' }).click()
      await sees(page, /您写的话没有公开.*评价等次照常计入/)
      await sees(page, '满意 · 匿名')
    })

    test('of a WeChat user are judged by WeChat', async () => {
      const session = await city().api.call('signInWechat', { code: `writer.${city().profile}` })
      const opinion = { level: 4, codes: [] as string[], named: false, channel: 'mini-program' as const }
      const said = { visitor: 'v'.repeat(16), ...opinion }
      const verdicts = []
      for (const text of ['违规的话', '办得很快']) {
        const target = { service: await city().push() }
        const given = await city().api.call(
          'submitRating',
          { ...said, target, text, requestKey: `the-words-${text}`.replace(/[^\w-]/g, 'x') + target.service.slice(0, 8) },
          session.token,
        )
        await city().host.drained()
        const { rating } = await city().api.call('progress', { receipt: given.rating.receipt, service: target.service })
        verdicts.push([rating?.level ?? 0, rating?.withheld])
      }
      expect(verdicts).toEqual([
        [4, 'wechat'],
        [4, undefined],
      ])
    })
  })
}
