import { civilTime } from '../../../../shared/domain/calendar/civil.ts'
import { plain, type Samples } from '../sample.ts'

const said = { requestKey: 'k'.repeat(22), level: 5, codes: [], text: '', named: false } as const

const justNow = () => civilTime(Date.now() - 60_000)

/** The clerk at a window and the operator on the phone. */
export const desk: Samples = {
  phoneDesk: plain,
  phoneLookUp: { input: ({ projectNo }) => ({ code: projectNo }) },
  recordPhoneRating: {
    input: ({ service }) => ({ target: { service }, calledAt: justNow(), ...said }),
  },
  recordComplaint: {
    input: ({ service }) => ({
      target: { service },
      requestKey: 'c'.repeat(22),
      calledAt: justNow(),
      text: '等了很久',
      named: false,
    }),
  },
  desk: { input: ({ window }) => ({ window }) },
  askRating: { input: ({ window, service }) => ({ window, service }) },
  deskRequest: { input: ({ window, request }) => ({ window, id: request }) },
  cancelRequest: { input: ({ window, request }) => ({ window, id: request }) },
}
