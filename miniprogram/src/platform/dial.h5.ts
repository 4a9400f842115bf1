/** Lets the phone dial a number and, after a pause, its extension. */
export const dial = (number: string, extension: string): void => {
  window.location.href = `tel:${number},${extension}`
}
