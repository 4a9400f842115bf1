import Taro from '@tarojs/taro'

const weak = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256))

/** Random bytes: the system's where there is a source (WeChat), else the language's. */
export async function randomBytes(count: number): Promise<Uint8Array> {
  try {
    const { randomValues } = await Taro.getRandomValues({ length: count })
    return randomValues.byteLength === count ? new Uint8Array(randomValues) : weak(count)
  } catch {
    return weak(count)
  }
}
