const CACHE = 'kiosk-1'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

/** Names that change with their content may be taken from the device; the page itself only when there is no network. */
const lasting = (path) => /[.-][0-9a-f]{8,}\.\w+$/.test(path)

async function fromNetwork(request, fallback) {
  const cache = await caches.open(CACHE)
  try {
    const response = await fetch(request)
    if (response.ok) await cache.put(fallback, response.clone())
    return response
  } catch (error) {
    const kept = await cache.match(fallback)
    if (kept) return kept
    throw error
  }
}

async function fromDevice(request) {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  return kept ?? fromNetwork(request, request)
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(fromNetwork(request, '/index.html'))
  else if (lasting(pathname)) event.respondWith(fromDevice(request))
  else event.respondWith(fromNetwork(request, request))
})
