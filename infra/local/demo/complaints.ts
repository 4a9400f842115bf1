import type { Api } from './api.ts'
import type { People } from './people.ts'
import { CITIZEN_PHONE } from './plan.ts'

/** What the demo's citizen complains of and reports past the unit, about services that nobody has rated. */
export async function fileDemoComplaints(api: Api, people: People, services: readonly string[]): Promise<void> {
  const token = await people.token(CITIZEN_PHONE)
  const [first, second] = services
  if (!first || !second) return
  const own = { visitor: 'visitor-of-the-demo' }
  const complaint = {
    text: '排了一上午的队，窗口说系统坏了让我改天来，也没有登记。希望把这一次补办了。',
    named: true,
    contact: CITIZEN_PHONE,
  }
  await api.call(
    'fileComplaint',
    { ...own, ...complaint, target: { service: first }, requestKey: 'complaint-of-the-demo' },
    token,
  )
  const reports = [
    {
      kind: 'coerced',
      text: '窗口的人拿着我的手机点的“非常满意”。',
      target: { service: second },
      requestKey: 'report-of-the-demo-1',
    },
    {
      kind: 'reprisal',
      text: '上次评了不满意，这次再去，别人都办了，只说我的材料不行，又说不出哪里不行。',
      target: { service: first },
      contact: CITIZEN_PHONE,
      requestKey: 'report-of-the-demo-2',
    },
  ] as const
  for (const report of reports) await api.call('reportProtection', { ...own, ...report }, token)
}
