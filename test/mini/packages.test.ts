import { expect, test } from 'vitest'
import { SERVICE } from '../harness/answers.ts'
import { runPackage } from '../harness/run-package.ts'

for (const target of ['weapp', 'alipay'] as const) {
  test(`${target}: a scanned code, a level, a reason and the receipt with the legal promise`, async () => {
    const { requests, screens, levels } = await runPackage(target, 'rate')
    const [opened, chosen, explained, done] = screens

    expect(opened).toContain('个体工商户设立登记')
    expect(opened).toContain('请先选择满意程度')
    expect(opened).not.toContain('是哪里没有做好？')
    expect(chosen).toContain('窗口人员看不到是谁评的，也不能修改或删除这条评价。')
    expect(chosen).toContain('请选一项原因，或写一句话')
    expect(explained).toContain('提交评价')
    expect(done).toContain('LC-1118-7K3M-92Q5')
    expect(done).toContain('查实之日起 15 个工作日内整改并答复。若今天查实，最迟 2026年12月9日（星期三）。')

    const [page, rating] = requests
    expect(page?.url).toContain(`/api/citizen/services/${SERVICE}`)
    expect(rating?.method).toBe('POST')
    expect(rating?.body).toMatchObject({
      target: { service: SERVICE },
      level: 2,
      codes: ['208'],
      text: '',
      named: false,
      channel: 'dynamic-code',
    })
    expect(rating?.body?.requestKey).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
    expect(rating?.body?.visitor).toMatch(/^[A-Za-z0-9_-]{16,64}$/)

    expect(levels).toEqual(
      ['非常满意', '满意', '基本满意', '不满意', '非常不满意'].map((name, at) => `radio: ${name}，5 项中第 ${at + 1} 项`),
    )
  })
}

const ways = {
  weapp: { privacy: ['requirePrivacyAuthorize'], identity: 'login', url: /\/api\/session\/wechat$/, code: 'wechat-code' },
  alipay: {
    privacy: ['getPrivacySetting', 'openPrivacyContract'],
    identity: 'getAuthCode',
    url: /\/api\/session\/alipay$/,
    code: 'alipay-code',
  },
}

for (const target of ['weapp', 'alipay'] as const) {
  const { privacy, identity, url, code } = ways[target]

  test(`${target}: nobody is signed in who refuses the platform's privacy agreement`, async () => {
    const { requests, asked, screens } = await runPackage(target, 'sign-in-refused')
    expect(asked).toEqual(privacy)
    expect(requests.filter((request) => request.url.includes('/api/session/'))).toEqual([])
    expect(screens.at(-1)).toContain('没有登录。评价不受影响。')
  })

  test(`${target}: the platform's code signs in after the privacy agreement`, async () => {
    const { requests, asked, screens } = await runPackage(target, 'sign-in')
    expect(asked).toEqual([...privacy, identity])
    const sent = requests.filter((request) => request.url.includes('/api/session/'))
    expect(sent).toEqual([{ method: 'POST', url: expect.stringMatching(url), body: { code } }])
    expect(screens.at(-1)).toContain('已登录')
  })
}
