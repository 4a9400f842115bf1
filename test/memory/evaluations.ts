import type { EvaluationStore } from '../../functions/evaluation/ports.ts'
import type { Service } from '../../shared/domain/evaluation/service.ts'
import { RATING_TRANSITIONS } from '../../shared/domain/evaluation/transitions.ts'
import { legalFrom } from '../../shared/domain/table.ts'
import { type Changed, dueIds } from './items.ts'

/** Services in memory, with the same answers as the table. `changed` sees every committed write, as the stream does. */
export function memoryEvaluations(
  changed: Changed<Service> = () => {},
): EvaluationStore & { readonly items: Map<string, Service> } {
  const items = new Map<string, Service>()
  const write = (service: Service) => {
    const before = items.get(service.id)
    items.set(service.id, service)
    changed(before, service)
  }
  const asleep = ({ wakeOn: _, ...service }: Service): Service => service
  return {
    items,
    async add(service) {
      const standing = items.get(service.id)
      if (standing) return { added: false, standing }
      write(service)
      return { added: true }
    },
    async get(id) {
      return items.get(id)
    },
    async submit(id, rating, today, also = {}) {
      const standing = items.get(id)
      const legal = standing && legalFrom(RATING_TRANSITIONS, 'submit-rating').includes(standing.state)
      if (!standing || !legal || today > standing.ratableUntil || rating.at < standing.servedAt) return { done: false, standing }
      const service: Service = { ...standing, state: 'rated', rating, ...also }
      write(service)
      return { done: true, service }
    },
    async addRating(id, added, also = {}) {
      const standing = items.get(id)
      if (!standing || !legalFrom(RATING_TRANSITIONS, 'add-rating').includes(standing.state)) return { done: false, standing }
      const { wording: _, ...unchecked } = standing
      const service: Service = { ...(added.text === '' ? standing : unchecked), state: 'added-to', added, ...also }
      write(service)
      return { done: true, service }
    },
    async settleWording(seen, wording) {
      const standing = items.get(seen.id)
      if (!standing?.rating || (standing.added === undefined) !== (seen.added === undefined)) return false
      const { author: _, ...rest } = standing
      write({ ...rest, wording })
      return true
    },
    async invalidate(id, invalidated) {
      const standing = items.get(id)
      if (!standing?.rating || standing.invalidated) return false
      write({ ...standing, invalidated })
      return true
    },
    async tolerate(id, at) {
      const standing = items.get(id)
      if (!standing?.rating || standing.tolerated !== undefined) return false
      write({ ...standing, tolerated: at })
      return true
    },
    async several(ids) {
      return ids.flatMap((id) => items.get(id) ?? [])
    },
    async applyDefault(id, rating, seen, wakeOn) {
      const standing = items.get(id)
      if (!standing || !legalFrom(RATING_TRANSITIONS, 'apply-default').includes(standing.state)) return false
      if (standing.defaultDue?.date !== seen) return false
      write({ ...asleep(standing), ...(wakeOn ? { wakeOn } : {}), state: 'defaulted', default: rating })
      return true
    },
    async reschedule(id, clock) {
      const standing = items.get(id)
      if (standing?.state === 'awaiting') write({ ...asleep(standing), ...clock })
    },
    async wipe({ id, state }) {
      const standing = items.get(id)
      if (standing?.state !== state || !standing.sealed) return false
      const { sealed: _, ...bare } = standing
      write(state === 'awaiting' && standing.defaultDue ? bare : asleep(bare))
      return true
    },
    async forgetContact(id) {
      const standing = items.get(id)
      if (!standing?.rating?.contact) return false
      const { contact: _, ...rating } = standing.rating
      write({ ...standing, rating })
      return true
    },
    async lookAgain({ id, state }, wakeOn) {
      const standing = items.get(id)
      if (standing?.state !== state) return false
      write({ ...asleep(standing), ...(wakeOn ? { wakeOn } : {}) })
      return true
    },
    due: (day, shard) => dueIds(items, day, shard),
    async ofApplicant(applicant, limit) {
      const own = [...items.values()].filter((service) => service.applicant === applicant)
      return own.sort((a, b) => b.servedAt - a.servedAt).slice(0, limit)
    },
  }
}
