import type { Service } from '../../../shared/domain/evaluation/service.ts'
import { but, type Planted, services } from './tools.ts'

/** Faults of how ratings and tickets are written. */
export const inRating: Readonly<Record<string, Planted>> = {
  'submit without a condition': {
    place: 'linzi',
    plant: services(({ evaluations, putService }) => ({
      async submit(id, rating) {
        const standing = evaluations.items.get(id)
        if (!standing) return { done: false, standing }
        const service: Service = { ...standing, state: 'rated', rating }
        putService(service)
        return { done: true, service }
      },
    })),
  },
  'a receipt made anew on a retry': {
    place: 'linzi',
    plant: {
      receipt: (receipt) =>
        receipt.fresh ? receipt : { ...receipt, rating: { ...receipt.rating, receipt: `${receipt.rating.receipt}2` } },
    },
  },
  'the same receipt for two': {
    place: 'linzi',
    plant: { keys: (keys) => ({ ...keys, receipt: (...args) => keys.receipt(...args).slice(0, 9) }) },
  },
  'a visit for every try': {
    place: 'linzi',
    plant: {
      keys: (keys) => {
        let tries = 0
        return { ...keys, visitId: (window, day, rater) => keys.visitId(window, day, `${rater}${tries++}`) }
      },
    },
  },
  'a rating that is acknowledged and not kept': {
    place: 'linzi',
    plant: services(({ evaluations }) => ({
      async submit(id, rating, today) {
        const standing = evaluations.items.get(id)
        if (rating.receipt.endsWith('A') && standing) return { done: true, service: { ...standing, rating } }
        return evaluations.submit(id, rating, today)
      },
    })),
  },
  'a ticket saved whatever its version': {
    place: 'linzi',
    plant: {
      stores: ({ tickets, putTicket }) => ({
        tickets: but(tickets, {
          async save(ticket) {
            putTicket(ticket)
            return true
          },
        }),
      }),
    },
  },
}
