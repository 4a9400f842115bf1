import Taro from '@tarojs/taro'

export type Parameters = Readonly<Partial<Record<string, string>>>

/** A parameter that the platform handed over encoded. */
export function decodedOnce(text: string | undefined): string | null {
  if (!text) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The query that the app was opened with. */
export function launchQuery(): Parameters {
  const options = Taro.getLaunchOptionsSync() as { query?: Parameters } | undefined
  return options?.query ?? {}
}
