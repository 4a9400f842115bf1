import type { Way } from './auth.ts'

interface AuthCode {
  getAuthCode(options: { scopes: string; success(result: { authCode?: string }): void; fail(): void }): void
}
declare const my: AuthCode

export const way: Way | null = 'alipay'

/** Alipay's one-time sign-in code (silent, account only), or null when it gives none. */
export const platformCode = (): Promise<string | null> =>
  new Promise((resolve) => {
    my.getAuthCode({ scopes: 'auth_base', success: ({ authCode }) => resolve(authCode ?? null), fail: () => resolve(null) })
  })
