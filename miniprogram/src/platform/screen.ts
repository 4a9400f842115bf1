import Taro from '@tarojs/taro'

/** Mini-programs draw their own bar at the top. */
export const drawsBar: boolean = false

/** The title in the bar of a mini-program, or of the browser's tab. */
export const setTitle = (title: string): void => void Taro.setNavigationBarTitle({ title })

/** A wide screen with a keyboard: the channel is then the PC one. */
export const isDesktop = (): boolean => false
