const SCOPES = ['/kiosk', '/terminal', '/packages/kiosk/']
const CACHE = 'kiosk-1'

/** The page itself and all that it has loaded, by their own addresses. */
function loaded(): string[] {
  const resources = performance.getEntriesByType('resource').map(({ name }) => name)
  const own = resources.filter((name) => name.startsWith(window.location.origin) && !new URL(name).pathname.startsWith('/api/'))
  return ['/index.html', ...own]
}

/**
 * Keeps the page of a kiosk on the device, so that it opens without a network. The worker is registered for the addresses
 * of kiosks only: nobody else's browser ever has one. A browser without workers works while its page stays open.
 */
export async function keepForOffline(): Promise<void> {
  try {
    for (const scope of SCOPES) await navigator.serviceWorker.register('/kiosk-worker.js', { scope })
    const cache = await caches.open(CACHE)
    await Promise.all(loaded().map(async (address) => (await cache.match(address)) ?? cache.add(address)))
    await cache.add('/index.html')
  } catch {
    return
  }
}

/** Whether the device says that it has a network. */
export const isOnline = (): boolean => navigator.onLine

/** Calls when the network comes or goes; gives back how to stop listening. */
export function onNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** Keeps a value and reads it back; false when the browser is full or refuses. */
export function keptExactly(key: string, value: unknown): boolean {
  const text = JSON.stringify(value)
  try {
    window.localStorage.setItem(key, text)
    return window.localStorage.getItem(key) === text
  } catch {
    return false
  }
}

/** The code that a terminal was opened with, once: the address bar forgets it, and so does the history. */
export function takeTerminalCode(): string | null {
  const code = new URLSearchParams(window.location.search).get('s')
  if (code) window.history.replaceState(null, '', window.location.pathname)
  return code && /^[A-Za-z0-9_-]{22}$/.test(code) ? code : null
}
