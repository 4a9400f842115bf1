/** Scrolls an element into sight along its row; mini-programs leave that to the finger. */
export const reveal = (_id: string): void => undefined
