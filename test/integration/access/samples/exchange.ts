import { civilTime } from '../../../../shared/domain/calendar/civil.ts'
import type { Samples } from '../sample.ts'

const whole = {
  objects: ['projectNo'],
  because: 'a business system speaks for the whole place, as its key was given for',
} as const

/** Business systems and the message gateway. */
export const exchange: Samples = {
  pushServices: { input: ({ projectNo }) => ({ records: [{ projectNo, serviceNumber: 1 }] }), bearer: whole },
  pushRatings: { input: ({ projectNo }) => ({ records: [{ projectNo, serviceNumber: 1 }] }), bearer: whole },
  pushComplaints: {
    input: ({ projectNo }) => ({
      records: [{ orderNo: `W-${projectNo}`, acceptTime: civilTime(Date.now()), content: '没有人接待。', projectNo }],
    }),
    bearer: whole,
  },
  complaintStates: { input: () => ({ orderNos: ['W-unknown'] }) },
  receiveReplies: { input: () => ({ key: 'forged', replies: [{}] }) },
}
