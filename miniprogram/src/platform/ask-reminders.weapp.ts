import Taro from '@tarojs/taro'

type Ask = (options: { tmplIds: string[] }) => Promise<Readonly<Record<string, string>>>

/** Asks to be allowed to send messages of these templates, right in the tap; the ids of those that were accepted. */
export async function askReminders(ids: readonly string[]): Promise<readonly string[]> {
  try {
    const answer = await (Taro.requestSubscribeMessage as unknown as Ask)({ tmplIds: [...ids] })
    return ids.filter((id) => answer[id] === 'accept')
  } catch {
    return []
  }
}
