import Taro from '@tarojs/taro'

/** Whether the screen is wide enough for tables and side lists (from 900). */
export const useWide = (): boolean => Taro.getSystemInfoSync().windowWidth >= 900
