/**
 * `/q/<window code>` and `/s/<service code>` are what codes on paper and screens carry, `/i/<token>` what text messages do;
 * the router knows pages only.
 */
const match = /^\/([qsi])\/([^/?#]+)\/?$/.exec(window.location.pathname)
if (match) {
  const name = match[1] === 'q' ? 'w' : (match[1] ?? 's')
  const given = new URLSearchParams(window.location.search)
  const query = new URLSearchParams({ [name]: match[2] ?? '' })
  for (const passed of ['portal', 'back']) if (given.get(passed)) query.set(passed, given.get(passed) ?? '')
  window.history.replaceState(null, '', `/pages/rate/index?${query}`)
}
if (window.location.pathname === '/') window.history.replaceState(null, '', `/pages/home/index${window.location.search}`)

/** The addresses of kiosks, which whoever sets one up types in: `/kiosk`, `/terminal`, and `/terminal/s/<service code>`. */
const kiosk = /^\/(kiosk|terminal)(?:\/s\/([A-Za-z0-9_-]+))?\/?$/.exec(window.location.pathname)
if (kiosk) {
  const page = kiosk[1] === 'kiosk' ? 'evaluator' : 'terminal'
  window.history.replaceState(null, '', `/packages/kiosk/${page}/index${kiosk[2] ? `?s=${kiosk[2]}` : window.location.search}`)
}
