import type { Api } from './api.ts'
import { type People, PHONES } from './people.ts'

const CASES = [
  {
    said: '等了一个多小时才叫到号。',
    asks: 'mistaken',
    grounds: '评价里说的等候发生在隔壁窗口，叫号记录显示本窗口当时没有排队。',
  },
  {
    said: '系统坏了，跑了两趟。',
    asks: 'tolerated',
    grounds: '当天上午大厅停电，系统恢复之后已经逐件补办，并向在场的人说明。',
  },
  {
    said: '不肯给我加急。',
    asks: 'malicious',
    grounds: '评价人要求违规加急，被告知不能办理之后当场说要给差评，有录音。',
  },
] as const

const OPINIONS = {
  upheld: '监控里能看到评价人在本窗口等候，评价说的是实情。',
  tolerated: '停电通知和恢复时间都有记录，属于应当容错的情形。',
} as const

/**
 * Bad ratings of services of the demo handler's unit that nobody had rated, and his appeals: one nobody has looked at, one that
 * two see differently, one with a first opinion. What he served himself is not his to handle: the next one is taken.
 */
export async function fileDemoAppeals(
  api: Api,
  people: People,
  services: readonly string[],
  drained: () => Promise<void>,
): Promise<void> {
  const handler = await people.token(PHONES.handler)
  let filed = 0
  for (const service of services) {
    const next = CASES[filed]
    if (!next) return
    await rateBadly(api, service, next.said)
    await drained()
    const { tickets } = await api.call('workList', {}, handler)
    if (!tickets.some(({ id }) => id === service)) continue
    const { asks, grounds } = next
    const { reviews } = await api.call('fileAppeal', { ticket: service, subject: 'rating', asks, grounds }, handler)
    if (filed > 0) await opine(reviews.at(-1)?.id ?? '', filed === 1, api, people)
    filed += 1
  }
}

async function rateBadly(api: Api, service: string, text: string): Promise<void> {
  await api.call('submitRating', {
    target: { service },
    requestKey: `demo-appeal-${service}`,
    visitor: `v-${service}`,
    level: 1,
    codes: [],
    text,
    named: false,
    channel: 'dynamic-code',
  })
}

async function opine(id: string, both: boolean, api: Api, people: People): Promise<void> {
  const [one, two] = [await people.token(PHONES.reviewer), await people.token(PHONES.secondReviewer)]
  await api.call('giveOpinion', { id, version: 1, outcome: 'upheld', reason: OPINIONS.upheld }, one)
  if (both) await api.call('giveOpinion', { id, version: 2, outcome: 'tolerated', reason: OPINIONS.tolerated }, two)
}
