import Taro from '@tarojs/taro'

/** Shows the top of the page, when one screen gives way to another. */
export const toTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
