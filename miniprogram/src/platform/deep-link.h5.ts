/** `/q/<window code>` and `/s/<service code>` are what codes on paper and screens carry; the router knows pages only. */
const match = /^\/([qs])\/([^/?#]+)\/?$/.exec(window.location.pathname)
if (match) {
  const name = match[1] === 'q' ? 'w' : 's'
  window.history.replaceState(null, '', `/pages/rate/index?${name}=${match[2]}`)
}
if (window.location.pathname === '/') window.history.replaceState(null, '', `/pages/home/index${window.location.search}`)
