import { deviceProfiles } from '../../shared/data/index.ts'
import { bucketFiles } from '../adapters/files.ts'
import { changeWindowSign } from '../channel/change-sign.ts'
import { listSigns } from '../channel/list-signs.ts'
import { listDevices, placesForDevices, revokeDevice } from '../device/manage-devices.ts'
import { makePairing } from '../device/pair-device.ts'
import { listPrintings, requestSigns } from '../printing/request-printing.ts'
import { basics, cloud, variable } from './parts/environment.ts'
import { bound } from './parts/identify.ts'
import { keys, sessions } from './parts/secrets.ts'
import { serve } from './parts/serve.ts'
import { devices, directory, identities, printings, signs } from './parts/stores.ts'

async function ports() {
  const stores = { directory: directory(), identities: identities(), signs: signs(), printings: printings() }
  const paired = { devices: devices(), deviceProfiles, keys: await keys() }
  const files = bucketFiles(variable('EXPORT_BUCKET'), cloud())
  return { ...basics(), ...stores, ...paired, files, sessions: await sessions() }
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
    printSigns: (input, { staff }, own) => requestSigns(input, staff, own),
    printings: (_input, { staff }, own) => listPrintings(staff.region, own),
  },
})
