import { lookUpPhone, registerCardCall } from '../card/call-back.ts'
import { collectCards } from '../card/collect-cards.ts'
import { enterCards } from '../card/enter-cards.ts'
import { closeBook, issueBook, listBooks } from '../card/issue-books.ts'
import { listCardWork } from '../card/list-work.ts'
import { askPhotoLink, showPhoto, takePhoto } from '../card/photo.ts'
import { listPoints, openPoint } from '../card/points.ts'
import { reconcileCards } from '../card/reconcile-cards.ts'
import { openCard, reopenCard, retryCard, settleCard, voidCards } from '../card/settle-card.ts'
import { cardPorts } from './parts/card-ports.ts'
import { bound } from './parts/identify.ts'
import { serve } from './parts/serve.ts'
/** Paper comment cards: books, collection, entry, call-backs and the count of serials. */
export const handler = serve({
  audience: 'cards',
  identify: bound,
  ports: cardPorts,
  implementations: {
    cardPoints: (input, { staff }, own) => listPoints(input, staff, own),
    cardPoint: (input, { staff }, own) => openPoint(input, staff, own),
    cardBooks: (input, { staff }, own) => listBooks(input, staff, own),
    issueCardBook: (input, { staff }, own) => issueBook(input, staff, own),
    closeCardBook: (input, { staff }, own) => closeBook(input, staff, own),
    cardWork: (input, { staff }, own) => listCardWork(input, staff, own),
    collectCards: (input, { staff }, own) => collectCards(input, staff, own),
    enterCards: (input, { staff }, own) => enterCards(input, staff, own),
    voidCards: (input, { staff }, own) => voidCards(input, staff, own),
    reconcileCards: (input, { staff }, own) => reconcileCards(input, staff, own),
    card: (input, { staff }, own) => openCard(input, staff, own),
    settleCard: (input, { staff }, own) => settleCard(input, staff, own),
    reopenCard: (input, { staff }, own) => reopenCard(input, staff, own),
    retryCard: (input, { staff }, own) => retryCard(input, staff, own),
    cardPhotoLink: (input, { staff }, own) => askPhotoLink(input, staff, own),
    cardPhoto: (input, { staff }, own) => takePhoto(input, staff, own),
    cardPhotoView: (input, { staff }, own) => showPhoto(input, staff, own),
    cardPhone: (input, { staff }, own) => lookUpPhone(input, staff, own),
    registerCardCall: (input, { staff }, own) => registerCardCall(input, staff, own),
  },
})
