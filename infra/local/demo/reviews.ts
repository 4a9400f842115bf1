import type { Api } from './api.ts'
import { type People, PHONES } from './people.ts'

const APPEALS = [
  { asks: 'mistaken', grounds: '评价里说的等候发生在隔壁窗口，叫号记录显示本窗口当时没有排队。' },
  { asks: 'tolerated', grounds: '当天上午大厅停电，系统恢复之后已经逐件补办，并向在场的人说明。' },
  { asks: 'malicious', grounds: '评价人要求违规加急，被告知不能办理之后当场说要给差评，有录音。' },
] as const

const OPINIONS = {
  upheld: '监控里能看到评价人在本窗口等候，评价说的是实情。',
  tolerated: '停电通知和恢复时间都有记录，属于应当容错的情形。',
} as const

/**
 * Appeals of the demo's handler on his latest tickets: one nobody has looked at, one that two see differently, one with a first
 * opinion; fewer where there are fewer tickets.
 */
export async function fileDemoAppeals(api: Api, people: People): Promise<void> {
  const handler = await people.token(PHONES.handler)
  const { tickets } = await api.call('workList', {}, handler)
  let filed = 0
  for (const { id: ticket } of tickets) {
    const appeal = APPEALS[filed]
    if (!appeal) break
    const { open } = await api.call('appeals', { ticket }, handler)
    if (!open.some(({ subject }) => subject === 'rating')) continue
    const { reviews } = await api.call('fileAppeal', { ticket, subject: 'rating', ...appeal }, handler)
    if (filed > 0) await opine(reviews.at(-1)?.id ?? '', filed === 1, api, people)
    filed += 1
  }
}

async function opine(id: string, both: boolean, api: Api, people: People): Promise<void> {
  const [one, two] = [await people.token(PHONES.reviewer), await people.token(PHONES.secondReviewer)]
  await api.call('giveOpinion', { id, version: 1, outcome: 'upheld', reason: OPINIONS.upheld }, one)
  if (both) await api.call('giveOpinion', { id, version: 2, outcome: 'tolerated', reason: OPINIONS.tolerated }, two)
}
