import { expect, test } from 'vitest'
import { pushRatings } from '../../../functions/evaluation/push-ratings.ts'
import { house } from '../support/house.ts'
import { on } from '../support/samples.ts'

const NOW = on('2026-03-05')

test('whoever gave his name to a bad rating is called back at the number that came with his service; without one he is anonymous', async () => {
  const here = house('lincang')
  await here.push(here.record({ projectNo: 'P-1', mobile: '10012345678' }), here.record({ projectNo: 'P-2' }))
  here.clock.moveTo(NOW)
  const push = (...records: unknown[]) => pushRatings(records, { application: 'app' }, here)
  const bad = (projectNo: string) => ({
    ...{ projectNo, serviceNumber: 1, assessId: `bad-${projectNo}`, satisfaction: '1', evalDetail: '108' },
    ...{ assessTime: '2026-03-03 09:00:00', pf: '4', anonymityFlag: '2' },
  })
  expect(await push(bad('P-1'), bad('P-2'))).toMatchObject({ accepted: 2 })
  expect(await push(bad('P-1'), bad('P-2'))).toMatchObject({ repeated: 2 })
  const of = (projectNo: string) => here.evaluations.items.get(here.keys.serviceId(projectNo, 1))?.rating
  expect(of('P-1')).toMatchObject({ named: true, contact: { masked: '100****5678' } })
  expect(of('P-2')).toMatchObject({ named: false })
  expect(of('P-2')?.contact).toBeUndefined()
})
