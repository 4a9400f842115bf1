/** A browser is opened by the phone's own scanner; on the page the number below the code is typed. */
export const canScan: boolean = false

export const scan = async (): Promise<string | null> => null
