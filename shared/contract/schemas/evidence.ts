import * as z from 'zod/mini'
import { PICTURE_TYPES } from '../../domain/picture.ts'
import { civilTime, words } from './common.ts'

const id = z.string().check(z.minLength(1), z.maxLength(64))
/** What an upload is known by, and then the picture: 22 characters. */
const upload = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))

export const uploadInput = z.object({
  id,
  /** What the file says it is; what it is, is seen later from the file itself. */
  type: z.enum(PICTURE_TYPES),
  bytes: z.number().check(z.int(), z.minimum(1)),
})
export const uploadView = z.object({ upload, url: z.string() })
export const attachInput = z.object({ id, upload, name: words(60) })
export const seeInput = z.object({ id, attachment: upload })
export const seenView = z.object({ url: z.string() })

/** A picture as it is listed: it is opened by itself, and whoever opens it is written down. */
export const attachmentView = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(PICTURE_TYPES),
  bytes: z.number(),
  /** SM3 of the file. */
  hash: z.string(),
})
export const attachmentsView = z.object({ attachments: z.array(attachmentView) })

export const callInput = z.object({ id })
/** A temporary number behind which the citizen is, for some minutes. His own is never told. */
export const callView = z.object({ number: z.string(), extension: z.string(), until: civilTime, minutes: z.number() })
export type CallView = z.infer<typeof callView>

const packId = z.string().check(z.regex(/^[\w-]{1,40}$/))
export const packsInput = z.object({ id })
export const packInput = z.object({ id, pack: packId })
export const packView = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'ready', 'failed']),
  requestedAt: civilTime,
  byName: z.string(),
  /** Bytes of the file when it is ready. */
  bytes: z.optional(z.number()),
})
export type PackView = z.infer<typeof packView>
export const packsView = z.object({ packs: z.array(packView) })
export const packFileView = z.object({ name: z.string(), bytes: z.number(), url: z.string() })
