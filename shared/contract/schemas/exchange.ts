import * as z from 'zod/mini'
import { STAGES } from '../../domain/evaluation/service.ts'
import { civilTime, regionCode } from './common.ts'

const code = (pattern: RegExp) => z.string().check(z.regex(pattern))

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
})
export type ServiceRecord = z.infer<typeof serviceRecord>

/** Records are checked one by one, so that a wrong one does not stop the others. */
export const pushServicesInput = z.object({ records: z.array(z.unknown()).check(z.minLength(1), z.maxLength(200)) })

export const pushServicesOutput = z.object({
  accepted: z.number(),
  repeated: z.number(),
  refused: z.number(),
  results: z.array(
    z.object({
      index: z.number(),
      status: z.enum(['accepted', 'repeated', 'refused']),
      projectNo: z.optional(z.string()),
      serviceNumber: z.optional(z.number()),
      /** The dynamic code of the service: what a receipt, a queue ticket or a screen shows. */
      serviceCode: z.optional(z.string()),
      errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
    }),
  ),
})
export type PushServicesOutput = z.infer<typeof pushServicesOutput>
