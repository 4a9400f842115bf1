import * as z from 'zod/mini'
import { submitRatingInput } from './evaluation.ts'

const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))
export const linkInput = z.object({ token })

/** What is said on the page of a link: it proves by itself for whom. */
export const sayByLinkInput = z.extend(z.pick(submitRatingInput, { requestKey: true, level: true, codes: true, text: true }), {
  token,
})

export const repliesInput = z.object({
  /** The unguessable part of the address that was given to the gateway. */
  key: z.string().check(z.maxLength(128)),
  /** One reply or several, in the gateway's form; what cannot be read is passed over. */
  replies: z.array(z.unknown()).check(z.maxLength(200)),
})

/** What the gateway expects in return. */
export const repliesTaken = z.object({ result: z.literal(0), errmsg: z.literal('OK') })
