import type { Address, Follower, ReminderStore } from '../../functions/notice/ports.ts'

/** Reminders in memory. */
export function memoryReminders(): ReminderStore {
  const receipts = new Map<string, Address>()
  const followers = new Map<string, Map<string, Follower>>()
  const counts = new Map<string, number>()
  const begun = new Map<string, boolean>()
  const count = (account: string, template: string) => counts.get(`${account}#${template}`) ?? 0
  return {
    async ofReceipt(receipt) {
      return receipts.get(receipt)
    },
    async putReceipt(receipt, address) {
      receipts.set(receipt, address)
    },
    async follower(scope, staff) {
      return followers.get(scope)?.get(staff)
    },
    async followers(scope) {
      return [...(followers.get(scope)?.values() ?? [])].sort((a, b) => (a.staff < b.staff ? -1 : 1))
    },
    async putFollower(scope, follower) {
      followers.set(scope, new Map(followers.get(scope)).set(follower.staff, follower))
    },
    async accept(account, template) {
      counts.set(`${account}#${template}`, count(account, template) + 1)
    },
    async left(account, template) {
      return count(account, template)
    },
    async take(account, template) {
      const left = count(account, template)
      if (left > 0) counts.set(`${account}#${template}`, left - 1)
      return left > 0
    },
    async begin(notice) {
      if (begun.get(notice)) return false
      begun.set(notice, true)
      return true
    },
    async release(notice) {
      if (begun.has(notice)) begun.set(notice, false)
    },
  }
}
