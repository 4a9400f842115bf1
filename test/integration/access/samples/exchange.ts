import type { Samples } from '../sample.ts'

const whole = {
  objects: ['projectNo'],
  because: 'a business system speaks for the whole place, as its key was given for',
} as const

/** Business systems and the message gateway. */
export const exchange: Samples = {
  pushServices: { input: ({ projectNo }) => ({ records: [{ projectNo, serviceNumber: 1 }] }), bearer: whole },
  pushRatings: { input: ({ projectNo }) => ({ records: [{ projectNo, serviceNumber: 1 }] }), bearer: whole },
  receiveReplies: { input: () => ({ key: 'forged', replies: [{}] }) },
}
