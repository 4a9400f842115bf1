/** Address of a page for somebody else's browser; mini-programs have none. */
export const pageAddress = (_path: string): string | null => null
