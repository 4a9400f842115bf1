import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { City } from './city.ts'
import { kept, pair } from './device-steps.ts'
import { sees } from './steps.ts'

/** A terminal of the hall: rating what was done there, and walking away. */
export function terminalJourneys(city: () => City): void {
  let terminal: Page

  test('a terminal rates what was just done there, and keeps nothing of it', async () => {
    terminal = await pair(city(), 'terminal', '一楼自助机')
    const record = city().record()
    const code = await city().push(record)
    await terminal.goto(`${city().url}/terminal/s/${code}`)
    await sees(terminal, '这次服务，您满意吗？')
    expect(terminal.url()).not.toContain(code)
    expect(await terminal.locator('body').innerText()).not.toContain(record.projectNo)
    await terminal.getByRole('button', { name: '大字' }).click()
    await terminal.getByRole('button', { name: '非常满意', exact: true }).click()
    await terminal.getByRole('button', { name: '完成' }).click()
    await sees(terminal, '自助办理后，请您评一评')
    await expect.poll(() => kept(terminal), { timeout: 20_000 }).toBe(0)
    const left = String(await terminal.evaluate('JSON.stringify(localStorage) + JSON.stringify(sessionStorage)'))
    expect(left).not.toContain(code)
    expect(left).not.toContain('elder')
    await terminal.goto(`${city().url}/terminal/s/${code}`)
    await sees(terminal, '这次服务已经评价过了')
  })

  test('who walks away from a terminal has not rated: it goes back by itself and keeps nothing of the visit', async () => {
    await terminal.clock.install()
    const record = city().record()
    const code = await city().push(record)
    await terminal.goto(`${city().url}/terminal/s/${code}`)
    await sees(terminal, '这次服务，您满意吗？')
    await terminal.getByRole('button', { name: '不满意', exact: true }).click()
    await sees(terminal, '是哪里没有做好？')
    await terminal.clock.fastForward('01:01')
    await sees(terminal, /时间到了，本次记为“未评价”，没有替您打分/)
    await terminal.clock.fastForward('00:13')
    await sees(terminal, '自助办理后，请您评一评')
    expect(await kept(terminal)).toBe(0)
    const left = String(await terminal.evaluate('JSON.stringify(localStorage) + JSON.stringify(sessionStorage)'))
    for (const trace of [code, record.projectNo, record.taskName]) expect(left).not.toContain(trace)
    await sees(await city().visit(`/s/${code}`), '这次服务，您满意吗？')
    await terminal.context().close()
  })
}
