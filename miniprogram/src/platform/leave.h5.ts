export const canLeave = true

/** Goes to another site. In a frame it is the page around it that goes, so that a portal is not shown inside itself. */
export function leave(url: string): void {
  const around = window.top ?? window
  around.location.href = url
}
