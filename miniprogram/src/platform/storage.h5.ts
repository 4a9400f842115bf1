/** What this browser keeps, as plain JSON; `{"data": …}`, the form of Taro's own storage, is read as well. */
export function readStored<T>(key: string): T | null {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null')
    const wrapped = typeof value === 'object' && value !== null && Object.keys(value).length === 1 && 'data' in value
    return (wrapped ? (value as { data: unknown }).data : value) as T | null
  } catch {
    return null
  }
}

/** A browser that refuses to keep anything (private window) still rates. */
export function writeStored(key: string, value: unknown): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(value))
  } catch {
    return
  }
}

export function dropStored(key: string): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    return
  }
}
