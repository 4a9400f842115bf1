import { pickFile } from './pick-file.h5'

/** A picture that was chosen or taken. */
export interface Picture {
  readonly name: string
  readonly type: string
  readonly bytes: number
  /** Puts it to an address that was made for it; false when it did not arrive. */
  send(url: string): Promise<boolean>
}

export const canSendPictures = true

/** Asks for a picture of one of some types; null when none was chosen. */
export async function pickPicture(types: readonly string[]): Promise<Picture | null> {
  const file = await pickFile(types.join(','))
  if (!file) return null
  const send = async (url: string) => {
    try {
      return (await fetch(url, { method: 'PUT', headers: { 'content-type': file.type }, body: file })).ok
    } catch {
      return false
    }
  }
  return { name: file.name, type: file.type, bytes: file.size, send }
}
