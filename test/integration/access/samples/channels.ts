import { deviceProfiles } from '../../../../shared/data/index.ts'
import { plain, type Samples } from '../sample.ts'

const said = { at: Date.now() - 60_000, level: 5, codes: [], text: '' } as const
const profile = deviceProfiles[0]?.id ?? ''

/** The ways in, as administrators set them up, and the devices themselves. */
export const channels: Samples = {
  devices: plain,
  devicePlaces: { input: ({ region }) => ({ region }) },
  makePairing: { input: ({ hall, window }) => ({ kind: 'evaluator', profile, name: '评价器', hall, window }) },
  revokeDevice: { input: ({ device }) => ({ id: device }) },
  signs: { input: ({ region }) => ({ region }) },
  changeSign: { input: ({ window }) => ({ window, act: 'replace', why: '破损', seen: 0 }) },
  requestPrinting: { input: ({ window }) => ({ scope: 'window', id: window }) },
  printings: plain,
  coverage: { input: ({ region }) => ({ region }) },

  pairDevice: { input: () => ({ code: 'ABCDEFGH' }) },
  deviceSetup: plain,
  deviceRequest: plain,
  showRequest: { input: ({ request }) => ({ id: request }) },
  reportDevice: { input: () => ({ now: 1, waiting: 0 }) },
  uploadRatings: {
    input: ({ service, request }) => ({
      now: Date.now(),
      waiting: 2,
      items: [
        { ...said, requestKey: 'request'.padEnd(22, 'k'), request },
        { ...said, requestKey: 'service'.padEnd(22, 'k'), service },
      ],
    }),
  },
  terminalService: { input: ({ service }) => ({ code: service }) },
}
