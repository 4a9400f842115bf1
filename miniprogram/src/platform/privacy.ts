/** Whether the platform has its own privacy contract, shown by the platform. */
export const hasContract: boolean = false

/** Opens the platform's privacy contract. */
export const openContract = async (): Promise<void> => undefined

/** Asks for the agreement that the platform demands before personal data; false when it is refused. */
export const agreed = async (): Promise<boolean> => true
