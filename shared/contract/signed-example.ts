import { SIGNATURE_HEADERS, signingText } from './signing.ts'

const body =
  '{"records":[{"projectNo":"53090020261102000001","serviceNumber":1,"taskCode":"1153090000000000000001170001000",' +
  '"taskName":"企业职工基本养老保险参保登记","serviceName":"办结","areaCode":"530900000000","orgcode":"915309000000000001",' +
  '"serviceTime":"2026-11-02 09:30:00","userProp":"1","proStatus":"3","proChannel":"1"}]}'

const signed = {
  method: 'POST',
  path: '/api/exchange/services',
  timestamp: '1793584800000',
  nonce: 'k3J9x2Qm7Lw5Rt8Z',
  bodyHash: '15033d531c3213fa69cfdf16f72dd0f9422862e701cce83a67549798d1d81f7d',
}

/** A signed push, worked out, for those who write business systems. Its key exists nowhere. */
export const SIGNED_EXAMPLE = {
  secret: 'example-only',
  method: signed.method,
  path: signed.path,
  body,
  text: signingText(signed),
  headers: {
    [SIGNATURE_HEADERS.application]: 'example-hall',
    [SIGNATURE_HEADERS.timestamp]: signed.timestamp,
    [SIGNATURE_HEADERS.nonce]: signed.nonce,
    [SIGNATURE_HEADERS.signature]: '33293afc6cdc320b9481163a529268ba6b377dcb10e9545be3c61e743e100755',
  },
} as const
