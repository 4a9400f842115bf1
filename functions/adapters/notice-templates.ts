import * as z from 'zod/mini'
import { civilTime, type Instant } from '../../shared/domain/calendar/civil.ts'
import {
  NOTICE_FIELDS,
  NOTICE_TEMPLATES,
  type NoticePage,
  type NoticeTemplate,
  type NoticeText,
} from '../../shared/domain/notice/notice.ts'

/**
 * A template as it was approved on a platform: its id, which of its keywords takes what, and whether people accept it for good
 * (`longTerm`, only for some kinds of accounts) or each message by itself.
 */
const registered = z.object({
  id: z.string().check(z.minLength(1)),
  longTerm: z._default(z.boolean(), false),
  fields: z.partialRecord(z.enum(NOTICE_FIELDS), z.string()),
})
export const noticeTemplates = z.partialRecord(z.enum(NOTICE_TEMPLATES), registered)
export type NoticeTemplates = z.infer<typeof noticeTemplates>

/** Greatest lengths of WeChat's kinds of keywords, by how their names begin. */
const LIMITS: ReadonlyArray<readonly [kind: string, limit: number]> = [
  ['thing', 20],
  ['phrase', 5],
  ['character_string', 32],
]

const cut = (keyword: string, value: string): string =>
  [...value].slice(0, LIMITS.find(([kind]) => keyword.startsWith(kind))?.[1] ?? 32).join('')

/** What is filled into the keywords of a template. */
export function filledIn(
  { fields }: NonNullable<NoticeTemplates[NoticeTemplate]>,
  { number, step, note }: NoticeText,
  at: Instant,
): Record<string, { readonly value: string }> {
  const values = { number, step, note, time: civilTime(at).slice(0, 16) }
  return Object.fromEntries(
    NOTICE_FIELDS.flatMap((field) => {
      const keyword = fields[field]
      return keyword ? [[keyword, { value: cut(keyword, values[field]) }]] : []
    }),
  )
}

/** Which templates are set up, and how they are accepted. */
export const accepted = (templates: NoticeTemplates) => ({
  mode: (template: NoticeTemplate) => {
    const known = templates[template]
    return known ? (known.longTerm ? 'long' : 'once') : 'none'
  },
  idOf: (template: NoticeTemplate) => templates[template]?.id,
})

/** Pages that messages lead to: the receipt is never in an address. */
export const NOTICE_PAGES: Readonly<Record<NoticePage, string>> = {
  progress: 'pages/progress/index',
  tickets: 'packages/staff/tickets/index',
  reviews: 'packages/review/reviews/index',
  settlements: 'packages/review/settlements/index',
  supervision: 'packages/admin/supervision/index',
  protection: 'packages/admin/protection/index',
}
