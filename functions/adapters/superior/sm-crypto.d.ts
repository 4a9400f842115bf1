declare module 'sm-crypto' {
  const smCrypto: {
    readonly sm2: {
      /** Hex without the leading 04. `mode`: 1 C1C3C2, 0 C1C2C3. Throws for a key that is none. */
      doEncrypt(message: readonly number[], publicKey: string, mode: 0 | 1): string
      /** Empty when the text cannot be decrypted. */
      doDecrypt(cipher: string, privateKey: string, mode: 0 | 1, options: { output: 'array' }): number[]
    }
    readonly sm4: {
      /** ECB with PKCS#7. Hex in, bytes out; throws for wrong padding. */
      decrypt(cipher: string, key: string, options: { output: 'array' }): number[]
    }
  }
  export default smCrypto
}
