import { plain, type Sample, type Samples } from '../sample.ts'

const KEY = 'k'.repeat(22)
const VISITOR = 'v'.repeat(22)
const said = { requestKey: KEY, visitor: VISITOR, level: 5, codes: [], text: '', channel: 'mini-program' } as const

const code = (objects: readonly ('service' | 'sign')[]): Pick<Sample, 'bearer'> => ({
  bearer: {
    objects,
    because: 'a code of 128 bits that only who was served has, and the printed code of a window: anyone may rate',
  },
})
const receipt: Pick<Sample, 'bearer'> = {
  bearer: { objects: ['receipt'], because: 'the number of a receipt is known to the rater alone and speaks for him' },
}

/** Anyone, and whoever rates. */
export const citizen: Samples = {
  place: plain,
  board: { input: ({ region }) => ({ region }), bearer: { objects: ['region'], because: 'published' } },
  openApi: plain,

  signInWechat: { input: () => ({ code: 'c' }), reachesOut: true },
  signInAlipay: { input: () => ({ code: 'c' }), reachesOut: true },
  sendSmsCode: { input: () => ({ phone: '10000000000' }), reachesOut: true },
  signInSms: { input: () => ({ phone: '10000000000', code: '000000' }) },
  me: plain,
  acceptInvitation: { input: () => ({ code: 'u'.repeat(22) }) },

  openService: { input: ({ service }) => ({ code: service }), ...code(['service']) },
  openWindow: { input: ({ sign }) => ({ code: sign }), ...code(['sign']) },
  myServices: plain,
  submitRating: { input: ({ service }) => ({ target: { service }, named: false, ...said }), ...code(['service']) },
  addRating: { input: ({ service }) => ({ service, ...said }), ...code(['service']) },
  lookUpCase: {
    input: ({ projectNo }) => ({ projectNo, name: '无此人', visitor: VISITOR }),
    bearer: { objects: ['projectNo'], because: 'who knows the number and the name of the applicant was the applicant' },
  },
  openInvitation: { input: () => ({ token: 'u'.repeat(22) }) },
  rateByInvitation: { input: () => ({ token: 'u'.repeat(22), named: false, ...said }) },
  progress: { input: (of) => ({ receipt: of.receipt }), ...receipt },
  reminderOffer: { input: (of) => ({ receipt: of.receipt }), ...receipt },
  acceptReminder: {
    input: (of) => ({ receipt: of.receipt, way: 'wechat', code: 'c', templates: [] }),
    reachesOut: true,
    ...receipt,
  },
  rateAnswer: { input: (of) => ({ receipt: of.receipt, satisfaction: 'fair' }), ...receipt },
  reopenTicket: { input: (of) => ({ receipt: of.receipt, reason: '没有改' }), ...receipt },
  disputeVerification: { input: (of) => ({ receipt: of.receipt, words: '有录音' }), ...receipt },
  objectToReview: { input: (of) => ({ receipt: of.receipt, review: of.appeal, words: '不同意' }), ...receipt },
  fileComplaint: {
    input: ({ service }) => ({ requestKey: KEY, visitor: VISITOR, target: { service }, text: '等了很久', named: false }),
    ...code(['service']),
  },
  reportProtection: {
    input: ({ service }) => ({ requestKey: KEY, visitor: VISITOR, target: { service }, kind: 'coerced', text: '要求打五星' }),
    ...code(['service']),
  },
}
