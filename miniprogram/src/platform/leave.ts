/** Mini-programs are opened by their platform; there is no other page to go back to. */
export const canLeave = false

export const leave = (_url: string): void => {}
