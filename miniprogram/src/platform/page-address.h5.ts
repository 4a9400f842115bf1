/** Address of a page for somebody else's browser. */
export const pageAddress = (path: string): string | null => window.location.origin + path
