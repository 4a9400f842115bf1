import type { CardStore, PhotoStore } from '../../functions/card/ports.ts'
import { civilDate, monthOf } from '../../shared/domain/calendar/civil.ts'
import type { CardBook } from '../../shared/domain/card/book.ts'
import { type Card, isOpen } from '../../shared/domain/card/card.ts'
import { serialOf } from '../../shared/domain/card/serial.ts'
import type { Stray } from '../../shared/domain/card/stray.ts'
import { CARD_TRANSITIONS } from '../../shared/domain/card/transitions.ts'
import { legalFrom } from '../../shared/domain/table.ts'
import { dueIds } from './items.ts'

/** Books and cards in memory, with the same answers as the table. */
export function memoryCards(): CardStore & { readonly items: Map<string, Card> } {
  const books = new Map<string, CardBook>()
  const items = new Map<string, Card>()
  const strays = new Map<string, Stray>()
  const cards = (test: (card: Card) => boolean) => [...items.values()].filter(test).sort((a, b) => a.id.localeCompare(b.id))
  return {
    items,
    async addBook(book) {
      if (books.has(book.id)) return false
      books.set(book.id, book)
      return true
    },
    async book(id) {
      return books.get(id)
    },
    async saveBook(book) {
      if (books.get(book.id)?.version !== book.version - 1) return false
      books.set(book.id, book)
      return true
    },
    async books(top, region) {
      const found = [...books.values()].filter(({ regions }) => regions.at(-1) === top && regions.includes(region))
      return found.sort((a, b) => b.issuedAt - a.issuedAt || a.id.localeCompare(b.id))
    },
    async get(book, number) {
      return items.get(serialOf({ book, number }))
    },
    async add(card) {
      if (items.has(card.id)) return false
      items.set(card.id, card)
      return true
    },
    async save(card, command) {
      const standing = items.get(card.id)
      if (!standing || standing.version !== card.version - 1) return false
      if (!legalFrom(CARD_TRANSITIONS, command).includes(standing.state)) return false
      items.set(card.id, card)
      return true
    },
    open: async (point) => cards((card) => card.point === point && isOpen(card)),
    traces: async (book) =>
      cards((card) => card.book === book).map(({ number, state, collectedOn, closedAt, agreed }) => ({
        number,
        state,
        ...(collectedOn ? { collectedOn } : {}),
        ...(closedAt ? { closedAt } : {}),
        ...(agreed ? { filledOn: agreed.filledOn } : {}),
      })),
    due: (day, shard) => dueIds(items, day, shard),
    async noteStray(stray) {
      const key = `${stray.point} ${monthOf(civilDate(stray.at))} ${stray.serial} ${stray.kind}`
      if (!strays.has(key)) strays.set(key, stray)
    },
    strays: async (point, month) =>
      [...strays.entries()].filter(([key]) => key.startsWith(`${point} ${month} `)).map(([, stray]) => stray),
  }
}

/** Pictures in memory: `put` does what a browser does with the address it was given. */
export function memoryPhotos(): PhotoStore & { put(key: string, body: Uint8Array): void } {
  const kept = new Map<string, Uint8Array>()
  return {
    put: (key, body) => void kept.set(key, body),
    uploadLink: async (key) => `memory:${key}`,
    async head(key) {
      const body = kept.get(key)
      return body && { start: body.subarray(0, 16), bytes: body.byteLength }
    },
    showLink: async (key) => `memory:${key}`,
  }
}
