import Taro from '@tarojs/taro'

export const canScan: boolean = true

/** The text of a scanned code, or null when the scan was left. */
export async function scan(): Promise<string | null> {
  try {
    const { result, path } = (await Taro.scanCode({})) as { result?: string; path?: string }
    return decoded(path ?? '') ?? result ?? null
  } catch {
    return null
  }
}

/** A WeChat mini-program code carries its text as the `scene` of a page path. */
const decoded = (path: string): string | null => {
  const scene = /[?&]scene=([^&]+)/.exec(path)?.[1]
  return scene ? decodeURIComponent(scene) : null
}
