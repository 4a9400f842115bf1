import type { MeView, SessionView } from '../../shared/contract/schemas/session.ts'
import { civilTime } from '../../shared/domain/calendar/civil.ts'
import type { RefusalCode } from '../../shared/domain/refusals.ts'
import { ok, type Result, refuse } from '../../shared/domain/result.ts'
import { nameOf } from '../directory/places.ts'
import type { Directory } from '../directory/ports.ts'
import type { Caller, Clock, Keys, Randomness, Seal } from '../kernel/ports.ts'
import { sealAuthor } from './author.ts'
import type { Claims, IdentityStore, PlatformAnswer, PlatformSignIn, Sessions, SmsGateway } from './ports.ts'

export interface IdentityPorts {
  readonly identities: IdentityStore
  readonly sessions: Sessions
  readonly directory: Directory
  readonly keys: Keys
  readonly clock: Clock
  readonly randomness: Randomness
}

/** A session lasts this long; then one signs in again. */
export const SESSION_MS = 2 * 3_600_000
const SMS_CODE_MS = 5 * 60_000
const SMS_LIMITS = { gapMs: 60_000, perDay: 10 }

/** Who the caller is, with the roles his account is bound to now. */
export async function me(caller: Caller, directory: Directory): Promise<MeView> {
  const { staff } = caller
  const known = staff && {
    id: staff.id,
    name: await nameOf(directory, 'staff', staff.id),
    orgName: await nameOf(directory, 'org', staff.org),
    region: staff.region,
    regionName: await nameOf(directory, 'region', staff.region),
  }
  return {
    phone: caller.phone !== undefined,
    roles: ['citizen', ...(staff?.roles ?? [])],
    ...(known ? { staff: known } : {}),
  }
}

/** A session for claims, with the staff binding the account has now. */
export async function openSession(claims: Omit<Claims, 'staff'>, ports: IdentityPorts): Promise<SessionView> {
  const expiresAt = ports.clock.now() + SESSION_MS
  const caller = await callerOf(claims, ports)
  return {
    token: await ports.sessions.issue(claims, expiresAt),
    expiresAt: civilTime(expiresAt),
    me: await me(caller, ports.directory),
  }
}

/** The caller that claims stand for. A binding that was taken back, or a person who left, is staff no more. */
export async function callerOf(
  claims: Claims,
  { identities, directory }: Pick<IdentityPorts, 'identities' | 'directory'>,
): Promise<Caller> {
  const binding = await identities.binding(claims.account)
  const person = binding && (await directory.get('staff', binding.staff))
  return {
    account: claims.account,
    ...(claims.phone ? { phone: claims.phone } : {}),
    ...(claims.author ? { author: claims.author } : {}),
    ...(binding && person ? { staff: { id: person.id, org: person.org, region: person.region, roles: binding.roles } } : {}),
  }
}

/** What a platform's answer is refused with. */
export const PLATFORM_REFUSALS: Record<Extract<PlatformAnswer, { ok: false }>['why'], RefusalCode> = {
  'bad-code': 'E4004',
  'too-often': 'E4006',
  risk: 'E4008',
  unavailable: 'E1006',
}

/**
 * Sign-in by WeChat or Alipay: only a keyed hash of the platform's id is kept. WeChat checks what its users write, so that
 * the session carries its id under the seal. Refuses E4004, E4006, E4008, E1006.
 */
export async function signInByPlatform(
  name: 'wechat' | 'alipay',
  code: string,
  platform: PlatformSignIn,
  ports: IdentityPorts & { readonly seal: Seal },
): Promise<Result<SessionView>> {
  const answer = await platform.identify(code)
  if (!answer.ok) return refuse(PLATFORM_REFUSALS[answer.why])
  const account = ports.keys.hash('account', `${name}:${answer.id}`)
  const author = name === 'wechat' ? { author: sealAuthor({ openid: answer.id, at: ports.clock.now() }, ports.seal) } : {}
  return ok(await openSession({ account, ...author }, ports))
}

/** Sends a sign-in code, at most one a minute and ten a day to a number. Refuses E4006, E4009, E1006. */
export async function sendSmsCode(phone: string, sms: SmsGateway, ports: IdentityPorts): Promise<Result<Record<string, never>>> {
  const now = ports.clock.now()
  const code = ports.randomness.digits()
  const hashed = ports.keys.hash('sms', `${phone}:${code}`)
  const number = ports.keys.hash('phone', phone)
  const kept = await ports.identities.putSmsCode(number, hashed, now, now + SMS_CODE_MS, SMS_LIMITS)
  if (kept !== 'kept') return refuse(kept === 'soon' ? 'E4006' : 'E4009')
  return (await sms.sendCode(phone, code)) ? ok({}) : refuse('E1006')
}

/**
 * Sign-in by a code sent to a phone. A caller who is signed in already keeps his account and adds the number to it, so
 * that his own services are found. Refuses E4005.
 */
export async function signInBySms(
  phone: string,
  code: string,
  caller: Caller,
  ports: IdentityPorts,
): Promise<Result<SessionView>> {
  const number = ports.keys.hash('phone', phone)
  const right = await ports.identities.trySmsCode(number, ports.keys.hash('sms', `${phone}:${code}`), ports.clock.now())
  if (!right) return refuse('E4005')
  const account = caller.account ?? ports.keys.hash('account', `phone:${phone}`)
  return ok(await openSession({ account, phone: number, ...(caller.author ? { author: caller.author } : {}) }, ports))
}
