import { type Contact, maskedNumber } from '../../shared/domain/contact.ts'
import type { Caller, Keys, Seal } from './ports.ts'

/** A number that somebody left for a call: sealed for this deployment, masked for those who look. */
export const contactOf = (number: string, seal: Seal): Contact => ({ sealed: seal.seal(number), masked: maskedNumber(number) })

/** Whether a number is the one that the caller's account has proved. */
export const isProved = (number: string, { phone }: Caller, keys: Keys): boolean =>
  phone !== undefined && keys.hash('phone', number) === phone
