interface Privacy {
  canIUse(name: string): boolean
  getPrivacySetting(options: { success(result: { needAuthorization?: boolean }): void; fail(): void }): void
  openPrivacyContract(options: { success(): void; fail(): void }): void
}
declare const my: Privacy

/** Whether the platform has its own privacy contract, shown by the platform. */
export const hasContract: boolean = true

const show = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!my.canIUse('openPrivacyContract')) return resolve(true)
    my.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) })
  })

/** Opens the privacy contract that is filed with Alipay. */
export const openContract = async (): Promise<void> => void (await show())

/** Shows Alipay's contract when it still wants an agreement; false when it is refused. */
export const agreed = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!my.canIUse('getPrivacySetting')) return resolve(true)
    my.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(needAuthorization ? show() : true),
      fail: () => resolve(true),
    })
  })
