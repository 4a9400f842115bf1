/** Asks to be allowed to send messages of these templates; the ids of those that were accepted. A browser has none. */
export const askReminders = async (_ids: readonly string[]): Promise<readonly string[]> => []
