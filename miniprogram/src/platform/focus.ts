/** Puts the focus on an element; mini-programs leave that to the screen reader. */
export const focusOn = (_id: string): void => undefined
