import Taro from '@tarojs/taro'

/** What this device keeps. Reading something that is not there gives null. */
export const readStored = <T>(key: string): T | null => (Taro.getStorageSync(key) as T) || null

export const writeStored = (key: string, value: unknown): void => Taro.setStorageSync(key, value)

export const dropStored = (key: string): void => Taro.removeStorageSync(key)
