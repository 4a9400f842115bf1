import Taro from '@tarojs/taro'
import type { Way } from './auth.ts'

export const way: Way | null = 'wechat'

/** WeChat's one-time sign-in code, or null when it gives none. */
export async function platformCode(): Promise<string | null> {
  try {
    return (await Taro.login()).code || null
  } catch {
    return null
  }
}
