import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chance } from '../../../infra/local/demo/random.ts'
import { ADMIN, type City, STAFF } from './city.ts'
import { hallOf, kept, pair } from './device-steps.ts'
import { sees } from './steps.ts'
import { terminalJourneys } from './terminals.ts'

/** A person rates on his own accord at the screen of the window. */
async function rateWindow(device: Page, level: string): Promise<void> {
  await device.getByRole('button', { name: '评价这个窗口' }).and(device.locator(':not([aria-disabled])')).click()
  await device.getByRole('button', { name: level, exact: true }).click()
  await device.getByRole('button', { name: '完成' }).click()
  await sees(device, '办完事，请您评一评')
}

/** Evaluators and terminals: pairing, asking, rating, not rating, and working without a network. */
export function deviceJourneys(city: () => City): void {
  describe('devices at the window and in the hall', () => {
    let tablet: Page

    test('a clerk asks; the person rates in two taps; the desk learns that he did, not how', async () => {
      tablet = await pair(city(), 'evaluator', '一号窗口评价屏')
      const code = await city().push()
      await city().host.drained()
      const desk = await city().visit('', { phone: STAFF })
      await desk.goto(`${city().url}/packages/point/desk/index`)
      const row = desk
        .getByRole('listitem')
        .filter({ has: desk.getByRole('button', { name: /^请对方评价 / }) })
        .first()
      await row.getByRole('button', { name: /^二维码|^显示二维码/ }).click()
      await desk.getByRole('img', { name: /评价二维码/ }).waitFor()
      await desk.getByRole('button', { name: '关闭' }).click()
      await row.getByRole('button', { name: /^请对方评价 / }).click()
      await sees(tablet, '这次服务，您满意吗？')
      await sees(desk, '评价器正在请对方评价。')
      await tablet.getByRole('button', { name: '不满意', exact: true }).click()
      await sees(tablet, '是哪里没有做好？')
      await tablet.getByRole('button', { name: '请先选一项' }).waitFor()
      await tablet.getByRole('checkbox').first().click()
      await tablet.getByRole('button', { name: '提交评价' }).click()
      await sees(tablet, '谢谢，已记下您的评价')
      await sees(desk, '对方已经评价。')
      await sees(desk, '已评价')
      expect(await desk.locator('body').innerText()).not.toMatch(/不满意|基本满意/)
      await sees(await city().visit(`/s/${code}`), '这次服务已经评价过了')
      await sees(tablet, '办完事，请您评一评')
    })

    test('whoever does not want to is “not rated”, no score, and the service can still be rated', async () => {
      const code = await city().push()
      await city().host.drained()
      const token = await city().token(STAFF)
      const window = city().window.code.slice(0, 8)
      const asked = await city().api.call('askRating', { window, service: code }, token)
      await tablet.getByRole('button', { name: '现在不评' }).click()
      await sees(tablet, '这次没有评价')
      await sees(tablet, /没有替您打分/)
      await tablet.getByRole('button', { name: '返回' }).click()
      const state = async () => (await city().api.call('deskRequest', { id: asked.id, window }, token)).state
      await expect.poll(state, { timeout: 20_000 }).toBe('timed-out')
      await sees(await city().visit(`/s/${code}`), '这次服务，您满意吗？')
    })

    test('without a network the page opens and three ratings wait; with it each arrives once', async () => {
      const before = await counted(city())
      await tablet.waitForFunction(
        'navigator.serviceWorker.getRegistrations().then((all) => all.length > 0 && all.every((one) => one.active))',
      )
      await tablet.goto(`${city().url}/kiosk`)
      await sees(tablet, '办完事，请您评一评')
      await tablet.context().setOffline(true)
      await tablet.reload()
      for (const level of ['非常满意', '满意', '基本满意']) await rateWindow(tablet, level)
      await sees(tablet, '现在没有网络，评价照常。')
      await sees(tablet, '本机存着 3 条评价，联网后自动送出，不会丢。')
      expect(await kept(tablet)).toBe(3)
      await tablet.context().setOffline(false)
      await expect.poll(() => kept(tablet), { timeout: 60_000 }).toBe(0)
      await city().host.drained()
      expect(await counted(city())).toBe(before + 3)
    })

    terminalJourneys(city)

    test('when the time is over nobody has rated: the page says so and goes back by itself', async () => {
      const code = await city().push()
      const [token, window] = [await city().token(STAFF), city().window.code.slice(0, 8)]
      await tablet.clock.install()
      const asked = await city().api.call('askRating', { window, service: code }, token)
      await sees(tablet, '这次服务，您满意吗？')
      await tablet.clock.fastForward('01:01')
      await sees(tablet, /时间到了，本次记为“未评价”，没有替您打分/)
      await tablet.clock.fastForward('00:13')
      await sees(tablet, '办完事，请您评一评')
      const state = async () => (await city().api.call('deskRequest', { id: asked.id, window }, token)).state
      await expect.poll(state, { timeout: 20_000 }).toBe('timed-out')
      const { services } = await city().api.call('desk', { window }, token)
      expect(services.find((service) => service.code === code)?.state).toBe('open')
    })

    test('a device that was taken back is out at once', async () => {
      const token = await city().token(ADMIN)
      const { devices } = await city().api.call('devices', {}, token)
      const device = devices.find(({ name }) => name === '一号窗口评价屏')
      await city().api.call('revokeDevice', { id: device?.id ?? '' }, token)
      await sees(tablet, '给这台设备配对')
      await tablet.context().close()
    })
  })
}

/** The rule is the same everywhere: one place shows it. */
export function aThousandOfABreak(city: () => City): void {
  test('a thousand ratings of a break, in any order and with repeats, are a thousand in the figures', async () => {
    const { api, host } = city()
    const before = await counted(city())
    const admin = await city().token(ADMIN)
    const at = { hall: await hallOf(city()), window: city().window.code.slice(0, 8) }
    const { code } = await api.call('makePairing', { kind: 'evaluator', profile: 'own-tablet', name: '旧评价器', ...at }, admin)
    const { token, id } = await api.call('pairDevice', { code })
    const now = host.clock.now()
    const luck = chance(20260915)
    const items = Array.from({ length: 1_000 }, (_, n) => rating(n, now - n * 600_000))
    const sent = [...items, ...items.slice(0, 300)].sort(() => luck.next() - 0.5)
    const outcomes: string[] = []
    for (let from = 0; from < sent.length; from += 100) {
      const batch = { now, waiting: sent.length - from, items: sent.slice(from, from + 100) }
      outcomes.push(...(await api.call('uploadRatings', batch, token)).results.map(({ status }) => status))
    }
    expect(outcomes.filter((status) => status === 'stored')).toHaveLength(1_000)
    expect(outcomes.filter((status) => status === 'repeated')).toHaveLength(300)
    await host.drained()
    expect(await counted(city())).toBe(before + 1_000)
    await api.call('revokeDevice', { id }, admin)
  }, 120_000)
}

/** A good rating of a visit, as a tablet keeps it: no ticket follows from it. */
const rating = (n: number, at: number) => ({
  requestKey: `offline-rating-${String(n).padStart(6, '0')}`,
  at,
  level: [5, 4, 3][n % 3],
  codes: [],
  text: '',
})

/** Ratings of the month so far in the whole place. */
async function counted(city: City): Promise<number> {
  return (await city.api.call('dashboard', {}, await city.token(ADMIN))).figures.active
}
