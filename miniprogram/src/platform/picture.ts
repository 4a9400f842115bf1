/** A picture that was chosen or taken. */
export interface Picture {
  readonly name: string
  readonly type: string
  readonly bytes: number
  /** Puts it to an address that was made for it; false when it did not arrive. */
  send(url: string): Promise<boolean>
}

/** Pictures are sent from a browser, on a computer or a phone. */
export const canSendPictures = false

/** Not used where pictures cannot be sent. */
export const pickPicture = async (_types: readonly string[]): Promise<Picture | null> => null
