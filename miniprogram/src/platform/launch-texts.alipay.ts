import { launchQuery, type Parameters } from './launch'

/** `qrCode`: the address of the scanned code; Alipay hands it to the app and not to the page. */
export function launchTexts({ qrCode }: Parameters): readonly string[] {
  const text = qrCode ?? launchQuery().qrCode
  return text ? [text] : []
}
