/** `/q/<window code>` and `/s/<service code>` are what codes on paper and screens carry; the router knows pages only. */
const match = /^\/([qs])\/([^/?#]+)\/?$/.exec(window.location.pathname)
if (match) {
  const name = match[1] === 'q' ? 'w' : 's'
  const given = new URLSearchParams(window.location.search)
  const query = new URLSearchParams({ [name]: match[2] ?? '' })
  for (const passed of ['portal', 'back']) if (given.get(passed)) query.set(passed, given.get(passed) ?? '')
  window.history.replaceState(null, '', `/pages/rate/index?${query}`)
}
if (window.location.pathname === '/') window.history.replaceState(null, '', `/pages/home/index${window.location.search}`)
