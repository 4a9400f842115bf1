/** Ways to sign in that a platform offers. A phone number by SMS is offered everywhere, forced nowhere. */
export type Way = 'wechat' | 'alipay'

export const way: Way | null = null

/** The platform's one-time sign-in code, or null when it gives none. */
export const platformCode = async (): Promise<string | null> => null
