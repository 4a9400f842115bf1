import { deviceProfiles } from '../../shared/data/index.ts'
import { pairDevice } from '../device/pair-device.ts'
import { pollRequest, showRequest, sightDevice } from '../device/poll-request.ts'
import { openTerminalService, readSetup } from '../device/read-setup.ts'
import { uploadRatings } from '../device/upload-ratings.ts'
import { byDevice } from './parts/by-device.ts'
import { basics } from './parts/environment.ts'
import { paired } from './parts/identify.ts'
import { deviceSessions, keys } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { devices, directory, evaluations, requests, throttle } from './parts/stores.ts'

async function ports() {
  const stores = { directory: directory(), evaluations: evaluations(), requests: requests(), throttle: throttle() }
  const own = { devices: devices(), deviceProfiles, deviceSessions: await deviceSessions(), keys: await keys() }
  return { ...basics(), ...stores, ...own }
}
/** Paired evaluators and terminals. */
export const handler = serve({
  audience: 'device',
  identify: paired,
  ports,
  implementations: {
    pairDevice,
    deviceSetup: byDevice((_input, device, own) => readSetup(device, own)),
    deviceRequest: byDevice((_input, device, own) => pollRequest(device, own)),
    showRequest: byDevice(showRequest),
    reportDevice: byDevice(sightDevice),
    uploadRatings: byDevice(uploadRatings),
    terminalService: byDevice(openTerminalService),
  },
})
