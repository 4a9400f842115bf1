import { civilDate } from '../../../../shared/domain/calendar/civil.ts'
import type { Sample, Samples } from '../sample.ts'

const today = civilDate(Date.now())
const paper: Pick<Sample, 'bearer'> = {
  bearer: {
    objects: ['card'],
    because: 'who types a serial here holds the paper; that it belongs to another point has to be said',
  },
}
const one = (more: Readonly<Record<string, unknown>> = {}): Sample => ({ input: ({ card }) => ({ serial: card, ...more }) })

/** Paper cards: those in charge of them and those above. */
export const cards: Samples = {
  cardPoints: { input: ({ region }) => ({ region }) },
  cardPoint: { input: ({ hall }) => ({ point: hall }) },
  cardBooks: { input: ({ region }) => ({ region }) },
  issueCardBook: { input: ({ hall }) => ({ requestKey: 'r'.repeat(22), point: hall, size: 5, layout: 'A4', use: 'main' }) },
  closeCardBook: { input: ({ book }) => ({ id: book, version: 1 }) },
  cardWork: { input: ({ region }) => ({ region }) },
  collectCards: { input: ({ hall, card }) => ({ point: hall, collectedOn: today, serials: [card] }), ...paper },
  enterCards: {
    input: ({ hall, card, window }) => ({ point: hall, rows: [{ serial: card, filledOn: today, window, level: 5 }] }),
    ...paper,
  },
  voidCards: { input: ({ card }) => ({ serials: [card], reason: '污损' }) },
  reconcileCards: { input: ({ region }) => ({ region }) },
  card: one(),
  settleCard: one({ version: 1, fromSecond: [], reason: '看原卡' }),
  reopenCard: one({ version: 1, reason: '录错' }),
  retryCard: one(),
  cardPhotoLink: one({ type: 'image/png', bytes: 1 }),
  cardPhoto: one({ key: 'cards/x' }),
  cardPhotoView: one(),
  cardPhone: one(),
  registerCardCall: one({ on: today, outcome: 'reached' }),
}
