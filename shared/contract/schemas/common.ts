import * as z from 'zod/mini'
import { isCivilDate } from '../../domain/calendar/civil.ts'
import { PHONE_NUMBER } from '../../domain/contact.ts'

/** A day that exists. */
export const civilDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isCivilDate))
/** `yyyy-MM-dd HH:mm:ss`, Asia/Shanghai. */
export const civilTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/))
export const month = z.string().check(z.regex(/^2\d{3}-(0[1-9]|1[0-2])$/))
export const regionCode = z.string().check(z.regex(/^\d{12}$/))
export const serviceCode = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))
export const level = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)])
export const text = (limit: number) => z.string().check(z.maxLength(limit))
export const words = (limit: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(limit))
export const phoneNumber = z.string().check(z.regex(PHONE_NUMBER))
export const none = z.object({})

/** Body of every refusal. */
export const refusalBody = z.object({
  code: z.string(),
  message: z.string(),
  details: z.optional(z.record(z.string(), z.unknown())),
})
export type RefusalBody = z.infer<typeof refusalBody>

/** A last day as it is shown: with its weekday, and whether it still hangs on a holiday notice. */
export const dueView = z.object({
  date: civilDate,
  weekday: z.string(),
  provisional: z.boolean(),
  unit: z.enum(['working', 'natural']),
  amount: z.number(),
  /** Days left in `unit`; negative when overdue. */
  left: z.number(),
  startsAt: z.enum([
    'service',
    'rating',
    'receipt',
    'verification',
    'card-filled',
    'answer',
    'appeal',
    'decision',
    'objection',
    'dispute',
    'report',
    'closing',
  ]),
  rule: z.string(),
})
export type DueView = z.infer<typeof dueView>

/** What pages say of the local rules: numbers and document numbers come from here, never from page text. */
export const placeView = z.object({
  profile: z.string(),
  regionCode,
  regionName: z.string(),
  organiser: z.string(),
  documentNumber: z.string(),
  documentTitle: z.string(),
  today: civilDate,
  thisMonth: month,
  defaultRating: z.nullable(z.object({ levelName: z.string(), amount: z.number(), unit: z.enum(['working', 'natural']) })),
  ticketClasses: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      amount: z.number(),
      unit: z.enum(['working', 'natural']),
      startsAt: z.string(),
      /** Put right by a day only, with its whole ledger (台账). */
      ledger: z.boolean(),
    }),
  ),
  /** Ways of rating the place has. */
  channels: z.array(z.string()),
  rankMinimum: z.number(),
  groupMinimum: z.number(),
  textLimit: z.number(),
})
export type PlaceView = z.infer<typeof placeView>
