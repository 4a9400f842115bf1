import { pickFile } from './pick-file.h5'

/** A picture that was chosen or taken. */
export interface Picture {
  readonly type: string
  readonly bytes: number
  /** Puts it to an address that was made for it; false when it did not arrive. */
  send(url: string): Promise<boolean>
}

export const canSendPictures = true

/** Asks for a picture; null when none was chosen. */
export async function pickPicture(): Promise<Picture | null> {
  const file = await pickFile('image/jpeg,image/png')
  if (!file) return null
  const send = async (url: string) => {
    try {
      return (await fetch(url, { method: 'PUT', headers: { 'content-type': file.type }, body: file })).ok
    } catch {
      return false
    }
  }
  return { type: file.type, bytes: file.size, send }
}
