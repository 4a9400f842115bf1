import { errors, type JWTVerifyOptions, jwtVerify, SignJWT } from 'jose'
import * as z from 'zod/mini'
import type { Sessions } from '../identity/ports.ts'

const ISSUER = 'haochaping'
const ALGORITHM = 'HS256'
const claims = z.object({
  sub: z.string(),
  phone: z.optional(z.string()),
  staff: z.optional(z.string()),
  author: z.optional(z.string()),
})

/** Signed session tokens (HS256). `audience` is the deployment: a token of one city or stage is nothing in another. */
export function signedSessions(sessionKey: string, audience: string): Sessions {
  const key = Buffer.from(sessionKey, 'base64')
  if (key.length < 32) throw new Error('the session key must be 32 bytes of base64')
  return {
    issue: ({ account, ...more }, expiresAt) =>
      new SignJWT({ ...more })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(account)
        .setIssuer(ISSUER)
        .setAudience(audience)
        .setExpirationTime(Math.floor(expiresAt / 1000))
        .sign(key),
    async verify(token, now) {
      const expected = { issuer: ISSUER, audience, algorithms: [ALGORITHM], requiredClaims: ['exp'], currentDate: new Date(now) }
      const payload = await payloadOf(token, key, expected)
      const parsed = claims.safeParse(payload)
      if (!parsed.success) return undefined
      const { sub, ...more } = parsed.data
      return { account: sub, ...more }
    },
  }
}

async function payloadOf(token: string, key: Uint8Array, expected: JWTVerifyOptions): Promise<unknown> {
  try {
    return (await jwtVerify(token, key, expected)).payload
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}
