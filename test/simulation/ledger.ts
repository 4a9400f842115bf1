import type { Rating } from '../../shared/domain/evaluation/rating.ts'

/** What was promised to those outside: kept beside the stores, so that it can be held against them. */
export function ledger() {
  return {
    /** Facts of acknowledged service records by service code. */
    services: new Map<string, string>(),
    /** Ratings acknowledged with a receipt, by service id. */
    ratings: new Map<string, Rating>(),
    /** First receipt given to a request of a rater. */
    answers: new Map<string, string>(),
    /** Receipts given for complaints, by the key of the request. */
    complained: new Map<string, string>(),
    /** What actors saw and should not have seen. */
    complaints: [] as string[],
    /** Rating forms filled in so far. */
    forms: 0,
  }
}

export type Ledger = ReturnType<typeof ledger>
