/** Scrolls an element into sight along its row; the last one with this id, since earlier pages stay in the document. */
export function reveal(id: string): void {
  const all = document.querySelectorAll<HTMLElement>(`[id="${id}"]`)
  const row = all[all.length - 1]?.parentElement
  const at = all[all.length - 1]?.offsetLeft ?? 0
  if (row) row.scrollLeft = at - row.clientWidth / 3
}
