import Taro from '@tarojs/taro'

/** Endings of files that the platform can open after fetching them. */
export const canOpen = (name: string): boolean => /\.(xlsx|pdf)$/i.test(name)

/** Fetches a file and opens it; false when either fails. */
export async function openFile(url: string, name: string): Promise<boolean> {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url })
    const fileType = /\.pdf$/i.test(name) ? 'pdf' : 'xlsx'
    await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true })
    return true
  } catch {
    return false
  }
}
