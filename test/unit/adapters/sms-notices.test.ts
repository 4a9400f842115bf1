import { expect, test } from 'vitest'
import type { SmsAccount } from '../../../functions/adapters/sms.ts'
import { smsNotices } from '../../../functions/adapters/sms-notices.ts'

const PHONE = '10000000055'
const SENT = { sent: true } as const

test('an answer goes in its own words, cut where it is long; where its text is not registered, a pointer to it', async () => {
  const text = { template: 'progress', page: 'progress', number: 'LC-1', step: '已答复', note: '答复可在进度页查看' } as const
  const said: unknown[] = []
  const messages = {
    sendInvitation: async () => SENT,
    sendText: async (_: string, one: unknown) => {
      said.push(one)
      return SENT
    },
  }
  const sender = (templates: SmsAccount['templates']) => smsNotices(messages, { templates })
  await sender({ progress: '1', answer: '2' }).send(PHONE, { ...text, answer: '已改正，谢谢。' }, 0)
  await sender({ progress: '1', answer: '2' }).send(PHONE, { ...text, answer: '长'.repeat(500) }, 0)
  await sender({ progress: '1' }).send(PHONE, { ...text, answer: '已改正' }, 0)
  expect(said).toEqual([
    { name: 'answer', parts: ['LC-1', '已改正，谢谢'] },
    { name: 'answer', parts: ['LC-1', `${'长'.repeat(199)}…`] },
    { name: 'progress', parts: ['LC-1', '已答复', '答复可在进度页查看'] },
  ])
})
