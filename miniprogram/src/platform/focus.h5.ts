/** Puts the focus on an element; the last one with this id, since earlier pages stay in the document. */
export function focusOn(id: string): void {
  const all = document.querySelectorAll<HTMLElement>(`[id="${id}"]`)
  all[all.length - 1]?.focus()
}
