import type { InvitationStore, Kept, Link } from '../../functions/invitation/ports.ts'
import { NOTHING_YET } from '../../shared/domain/invitation/correspondence.ts'

/** Correspondence and links in memory. */
export function memoryInvitations(): InvitationStore & { readonly links: Map<string, Link>; readonly numbers: Map<string, Kept> } {
  const links = new Map<string, Link>()
  const numbers = new Map<string, Kept>()
  return {
    links,
    numbers,
    async correspondence(number) {
      return numbers.get(number) ?? { version: 0, value: NOTHING_YET }
    },
    async keep(number, seen, next) {
      if ((numbers.get(number)?.version ?? 0) !== seen.version) return false
      numbers.set(number, { version: seen.version + 1, value: next })
      return true
    },
    async putLink(link) {
      if (!links.has(link.token)) links.set(link.token, link)
    },
    async link(token) {
      return links.get(token)
    },
  }
}
