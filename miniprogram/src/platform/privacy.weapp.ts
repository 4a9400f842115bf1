import Taro from '@tarojs/taro'

/** Whether the platform has its own privacy contract, shown by the platform. */
export const hasContract: boolean = true

/** Opens the privacy contract that is filed with WeChat. */
export const openContract = (): Promise<void> =>
  new Promise((resolve) => {
    if (!Taro.canIUse('openPrivacyContract')) return resolve()
    Taro.openPrivacyContract({ complete: () => resolve() })
  })

/** Asks for the agreement that WeChat demands before personal data (it shows its own sheet); false when it is refused. */
export const agreed = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!Taro.canIUse('requirePrivacyAuthorize')) return resolve(true)
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })
