import type { Binding, IdentityStore, Invitation, Member, NonceStore, Sessions } from '../../functions/identity/ports.ts'
import { civilDate } from '../../shared/domain/calendar/civil.ts'

const TRIES = 5
const TRIES_A_DAY = 20

interface Code {
  hash: string
  sentAt: number
  expiresAt: number
  tries: number
  used: boolean
  day: string
  sentToday: number
  triesToday: number
}

/** Accounts, invitations and sign-in codes in memory. */
export function memoryIdentities(): IdentityStore {
  const bindings = new Map<string, Binding>()
  const units = new Map<string, Map<string, Member>>()
  const invitations = new Map<string, Invitation & { taken?: string }>()
  const codes = new Map<string, Code>()
  return {
    async binding(account) {
      return bindings.get(account)
    },
    async enrol(org, member) {
      units.set(org, new Map([...(units.get(org) ?? []), [member.account, member]]))
    },
    async members(org) {
      return [...(units.get(org)?.values() ?? [])]
    },
    async putInvitation(invitation) {
      invitations.set(invitation.code, invitation)
    },
    async takeInvitation(code, account, now) {
      const found = invitations.get(code)
      if (!found || found.expiresAt <= now || (found.taken !== undefined && found.taken !== account)) return undefined
      found.taken = account
      return { staff: found.staff, roles: found.roles }
    },
    async bind(account, binding) {
      bindings.set(account, binding)
    },
    async putSmsCode(phone, hash, now, expiresAt, { gapMs, perDay }) {
      const last = codes.get(phone)
      if (last && now - last.sentAt < gapMs) return 'soon'
      const day = civilDate(now)
      const { sentToday, triesToday } = last?.day === day ? last : { sentToday: 0, triesToday: 0 }
      if (sentToday >= perDay || triesToday >= TRIES_A_DAY) return 'full'
      codes.set(phone, { hash, sentAt: now, expiresAt, tries: 0, used: false, day, sentToday: sentToday + 1, triesToday })
      return 'kept'
    },
    async trySmsCode(phone, hash, now) {
      const kept = codes.get(phone)
      if (!kept || kept.used || kept.expiresAt <= now || kept.tries >= TRIES || kept.triesToday >= TRIES_A_DAY) return false
      kept.tries += 1
      kept.triesToday += 1
      if (kept.hash !== hash) return false
      kept.used = true
      return true
    },
  }
}

/** Nonces in memory. */
export function memoryNonces(): NonceStore {
  const used = new Set<string>()
  return {
    async use(application, nonce) {
      const key = `${application}#${nonce}`
      if (used.has(key)) return false
      used.add(key)
      return true
    },
  }
}

/** Sessions whose tokens are plain JSON: for tests of use cases only. */
export function plainSessions(): Sessions {
  return {
    async issue(claims, expiresAt) {
      return JSON.stringify({ claims, expiresAt })
    },
    async verify(token, now) {
      const { claims, expiresAt } = JSON.parse(token)
      return expiresAt > now ? claims : undefined
    },
  }
}
