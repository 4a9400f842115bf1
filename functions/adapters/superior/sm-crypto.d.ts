declare module 'sm-crypto' {
  export const sm2: {
    /** Hex without the leading 04. `mode`: 1 C1C3C2, 0 C1C2C3. Throws for a key that is none. */
    doEncrypt(message: readonly number[], publicKey: string, mode: 0 | 1): string
    /** Empty when the text cannot be decrypted. */
    doDecrypt(cipher: string, privateKey: string, mode: 0 | 1, options: { output: 'array' }): number[]
  }
}
