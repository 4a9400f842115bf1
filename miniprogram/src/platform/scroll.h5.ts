/** Shows the top of the page, when one screen gives way to another. */
export function toTop(): void {
  window.scrollTo(0, 0)
  for (const page of Array.from(document.querySelectorAll('.taro_page'))) page.scrollTop = 0
}
