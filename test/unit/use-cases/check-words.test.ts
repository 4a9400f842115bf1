import { expect, test } from 'vitest'
import { addRating } from '../../../functions/evaluation/add-rating.ts'
import { checkWords, type WordsCheck } from '../../../functions/evaluation/check-words.ts'
import { followProgress } from '../../../functions/evaluation/follow-progress.ts'
import { originOf } from '../../../functions/evaluation/submit-rating.ts'
import { sealAuthor } from '../../../functions/identity/author.ts'
import { withheldWords } from '../../../shared/data/index.ts'
import { wanted } from '../../../shared/domain/delivery/settle.ts'
import { type House, house } from '../support/house.ts'
import { on } from '../support/samples.ts'

const HOUR = 3_600_000

function platform(answer: Awaited<ReturnType<WordsCheck['check']>>) {
  const asked: string[] = []
  const check: WordsCheck['check'] = async (openid, text) => {
    asked.push(`${openid}: ${text}`)
    return answer
  }
  return { asked, check }
}

async function written(here: House, text: string, byWechat = true) {
  const service = await here.serve()
  const author = byWechat ? { author: sealAuthor({ openid: 'o-1', at: here.clock.now() }, here.seal) } : {}
  const rated = await here.rate(here.form({ service }, { level: 2, text }), { account: 'account-1', ...author })
  if (!rated.ok) throw new Error(rated.refusal.code)
  return { service, receipt: rated.value.rating.receipt, rating: rated.value.rating }
}

const check = (here: House, service: string, by: WordsCheck) =>
  checkWords({ ...here, platform: by, words: withheldWords })(wanted('check', service, 0, 0))

test('what the platform passes may be published, and its author is forgotten', async () => {
  const here = house()
  const { service, rating } = await written(here, '等了很久')
  expect(await here.evaluations.get(service)).toHaveProperty('author')
  const wechat = platform('pass')
  expect(await check(here, service, wechat)).toEqual({ done: true })
  expect(wechat.asked).toEqual(['o-1: 等了很久'])
  const after = await here.evaluations.get(service)
  expect(after).toMatchObject({ state: 'rated', rating, wording: { verdict: 'pass', route: 'wechat', at: here.clock.now() } })
  expect(after).not.toHaveProperty('author')
})

test('what it holds is not published; the rater is told why, and score and state stand', async () => {
  const here = house()
  const { service, receipt, rating } = await written(here, '难听的话')
  await check(here, service, platform('hold'))
  expect(await here.evaluations.get(service)).toMatchObject({
    state: 'rated',
    rating,
    wording: { verdict: 'hold', route: 'wechat' },
  })
  expect(await followProgress({ receipt, service }, {}, here)).toMatchObject({
    value: { rating: { level: 2, withheld: 'wechat' } },
  })
})

test('personal numbers are held by the local list and sent to nobody', async () => {
  const here = house()
  const { service } = await written(here, '请打 138 0000 0000')
  const wechat = platform('pass')
  await check(here, service, wechat)
  expect(wechat.asked).toEqual([])
  expect(await here.evaluations.get(service)).toMatchObject({ wording: { verdict: 'hold', route: 'words' } })
})

test('while the platform is down it is asked again; after two hours, and for other channels, the local list decides', async () => {
  const here = house()
  const down = platform('unavailable')
  const { service } = await written(here, '等了很久')
  expect(await check(here, service, down)).toMatchObject({ done: false, next: 'later' })
  expect(await here.evaluations.get(service)).not.toHaveProperty('wording')
  here.clock.moveTo(here.clock.now() + 2 * HOUR)
  expect(await check(here, service, down)).toEqual({ done: true })
  expect(down.asked).toHaveLength(1)
  expect(await here.evaluations.get(service)).toMatchObject({ wording: { verdict: 'pass', route: 'words' } })
  const elsewhere = house()
  const other = await written(elsewhere, '等了很久', false)
  await check(elsewhere, other.service, down)
  expect(await elsewhere.evaluations.get(other.service)).toMatchObject({ wording: { verdict: 'pass', route: 'words' } })
})

test('an author the platform does not know any more is left to the local list', async () => {
  const here = house()
  const { service } = await written(here, '等了很久')
  await check(here, service, platform('unknown'))
  expect(await here.evaluations.get(service)).toMatchObject({ wording: { verdict: 'pass', route: 'words' } })
})

test('what is added is checked anew with the words before it; a verdict on the old words comes too late', async () => {
  const here = house()
  const { service } = await written(here, '等了很久')
  await check(here, service, platform('pass'))
  const seen = await here.evaluations.get(service)
  here.clock.moveTo(on('2026-03-03'))
  const said = { requestKey: 'request-key-added', visitor: 'v', level: 3, codes: [], text: '加微信', channel: 'portal' } as const
  await addRating({ service }, said, originOf(said, { account: 'account-1' }, here), here)
  expect(await here.evaluations.get(service)).not.toHaveProperty('wording')
  if (seen) expect(await here.evaluations.settleWording(seen, { verdict: 'pass', route: 'words', at: 0 })).toBe(false)
  await check(here, service, platform('pass'))
  expect(await here.evaluations.get(service)).toMatchObject({ state: 'added-to', wording: { verdict: 'hold' } })
})

test('a rating without words has nothing to check', async () => {
  const here = house()
  const service = await here.serve()
  await here.rate(here.form({ service }, { level: 5 }))
  expect(await check(here, service, platform('hold'))).toEqual({ done: true })
  expect(await check(here, 'nobody', platform('hold'))).toEqual({ done: true })
  expect(await here.evaluations.get(service)).not.toHaveProperty('wording')
})
