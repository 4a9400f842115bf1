/** The page draws its own bar at the top. */
export const drawsBar: boolean = true

/** The title in the bar of a mini-program, or of the browser's tab. */
export function setTitle(title: string): void {
  document.title = title
}

/** A wide screen with a keyboard: the channel is then the PC one. */
export const isDesktop = (): boolean => window.matchMedia('(min-width: 900px)').matches
