import { deviceProfiles } from '../../shared/data/index.ts'
import { bucketFiles } from '../adapters/files.ts'
import { changeWindowSign } from '../channel/change-sign.ts'
import { listSigns } from '../channel/list-signs.ts'
import { readCoverage } from '../coverage/read-coverage.ts'
import { listDevices, placesForDevices, revokeDevice } from '../device/manage-devices.ts'
import { makePairing } from '../device/pair-device.ts'
import { listPrintings, requestPrinting } from '../printing/request-printing.ts'
import { devices } from './parts/device-stores.ts'
import { basics, cloud, variable } from './parts/environment.ts'
import { bound } from './parts/identify.ts'
import { printings } from './parts/record-stores.ts'
import { keys, sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { cards, directory, identities, signs, statistics } from './parts/stores.ts'

async function ports() {
  const stores = { directory: directory(), identities: identities(), signs: signs(), printings: printings() }
  const others = { cards: cards(), statistics: statistics(), devices: devices(), deviceProfiles, keys: await keys() }
  return { ...basics(), ...stores, ...others, files: bucketFiles(variable('EXPORT_BUCKET'), cloud()), sessions: await sessions() }
}

/** The ways in which people can rate, as administrators of a region set them up. */
export const handler = serve({
  audience: 'channels',
  identify: bound,
  ports,
  implementations: {
    devices: (_input, { staff }, own) => listDevices(staff, own),
    devicePlaces: (input, { staff }, own) => placesForDevices(input, staff, own),
    makePairing: (input, { staff }, own) => makePairing(input, staff, own),
    revokeDevice: (input, { staff }, own) => revokeDevice(input, staff, own),
    signs: (input, { staff }, own) => listSigns(input, staff, own),
    changeSign: (input, { staff }, own) => changeWindowSign(input, staff, own),
    requestPrinting: (input, { staff }, own) => requestPrinting(input, staff, own),
    coverage: (input, { staff }, own) => readCoverage(input, staff, own),
    printings: (_input, { staff }, own) => listPrintings(staff.region, own),
  },
})
