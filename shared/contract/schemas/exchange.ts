import * as z from 'zod/mini'
import { STAGES } from '../../domain/evaluation/service.ts'
import { civilTime, regionCode } from './common.ts'

/** Kinds of certificate: 111 居民身份证, 001 统一社会信用代码, 821 营业执照, 414 护照 … */
const CERTIFICATES = ['111', '001', '821', '114', '118', '414', '511', '516', '999'] as const

export const code = (pattern: RegExp) => z.string().check(z.regex(pattern))

/** A service record in the national exchange form. Names on the wire are the exchange's own. */
export const serviceRecord = z.object({
  projectNo: code(/^[\w().（）〔〕[\]-]{1,64}$/),
  serviceNumber: z.number().check(z.int(), z.minimum(1), z.maximum(999)),
  /** 31 digits, or 33 with the two of the handling item. */
  taskCode: code(/^[0-9A-Za-z]{31}([0-9A-Za-z]{2})?$/),
  taskName: z.string().check(z.minLength(1), z.maxLength(100)),
  serviceName: z.enum(STAGES),
  areaCode: regionCode,
  /** Unified social credit code of the accepting unit, alone or as `areaCode_creditCode`. */
  orgcode: code(/^(\d{12}_)?[0-9A-Z]{18}$/),
  serviceTime: civilTime,
  userProp: z.enum(['1', '2', '3', '4', '5', '6', '9']),
  proStatus: z.enum(['1', '2', '3']),
  /** 1 online, 2 at a window. */
  proChannel: z.enum(['1', '2']),
  /** Window id; required when served at a window. */
  winno: z.optional(code(/^[0-9A-Z]{8}$/)),
  /** Id of the person who served; the roster decides when absent. */
  proManager: z.optional(z.string().check(z.maxLength(32))),
  mobile: z.optional(code(/^1\d{10}$/)),
  /** Who applied, a person or a unit. Kept as a keyed hash, and sealed for the superior system alone. */
  userName: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  certType: z.optional(z.enum(CERTIFICATES)),
  certKey: z.optional(code(/^[0-9A-Za-z()（）-]{4,32}$/)),
})
export type ServiceRecord = z.infer<typeof serviceRecord>

export const batch = z.object({ records: z.array(z.unknown()).check(z.minLength(1), z.maxLength(200)) })
export const outcome = {
  index: z.number(),
  status: z.enum(['accepted', 'repeated', 'refused']),
  projectNo: z.optional(z.string()),
  serviceNumber: z.optional(z.number()),
  /** What is wrong, field by field; with the number of the refusal where the catalogue has one. */
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string(), code: z.optional(z.string()) }))),
}
export const counts = { accepted: z.number(), repeated: z.number(), refused: z.number() }

/** Records are checked one by one, so that a wrong one does not stop the others. */
export const pushServicesInput = batch

export const pushServicesOutput = z.object({
  ...counts,
  results: z.array(
    z.object({
      ...outcome,
      /** The dynamic code of the service: what a receipt, a queue ticket or a screen shows. */
      serviceCode: z.optional(z.string()),
      /** The address behind the code: print it as a QR code, or send people there. */
      ratingUrl: z.optional(z.string()),
    }),
  ),
})
export type PushServicesOutput = z.infer<typeof pushServicesOutput>

/** A finished rating that another system took, in the national exchange form. */
export const ratingRecord = z.object({
  projectNo: serviceRecord.shape.projectNo,
  serviceNumber: serviceRecord.shape.serviceNumber,
  /** The system's own id of the rating: the same id with the same content again is the same rating. */
  assessId: code(/^[\w.-]{1,64}$/),
  satisfaction: z.enum(['5', '4', '3', '2', '1']),
  /** Indicator codes of that level, e.g. `510,517`. */
  evalDetail: z.optional(code(/^(\d{3}(,\d{3}){0,15})?$/)),
  writingEvaluation: z.optional(z.string().check(z.maxLength(600))),
  assessTime: civilTime,
  /** 1 PC, 2 mobile, 3 code, 4 evaluator, 5 terminal, 6 phone, 7 message. */
  pf: z.enum(['1', '2', '3', '4', '5', '6', '7']),
  /** 1 first, 2 added (追加). */
  evaluateType: z.optional(z.enum(['1', '2'])),
  /** 1 anonymous, 2 named. */
  anonymityFlag: z.optional(z.enum(['1', '2'])),
  /** 1 is refused: defaults are made here only. */
  isdefault: z.optional(z.enum(['0', '1'])),
})
export type RatingRecord = z.infer<typeof ratingRecord>

export const pushRatingsInput = batch

export const pushRatingsOutput = z.object({
  ...counts,
  results: z.array(
    z.object({
      ...outcome,
      assessId: z.optional(z.string()),
      /** With it the rater follows what becomes of his rating; for him alone. */
      receipt: z.optional(z.string()),
    }),
  ),
})
export type PushRatingsOutput = z.infer<typeof pushRatingsOutput>
