/** Random bytes of the browser. */
export const randomBytes = async (count: number): Promise<Uint8Array> => window.crypto.getRandomValues(new Uint8Array(count))
