/** Whether the platform has its own privacy contract, shown by the platform. */
export const hasContract: boolean = false

/** Opens the platform's privacy contract. */
export const openContract = async (): Promise<void> => undefined

/** A browser demands none: the statement of the sign-in page is the agreement. */
export const agreed = async (): Promise<boolean> => true
