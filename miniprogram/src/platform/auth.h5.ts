import type { Way } from './auth.ts'

export const way: Way | null = null

/** A browser has no account of its own to sign in with. */
export const platformCode = async (): Promise<string | null> => null
