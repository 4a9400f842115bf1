/** A browser downloads whatever it is given. */
export const canOpen = (_name: string): boolean => true

/** Not used: on H5 files are links. */
export const openFile = async (_url: string, _name: string): Promise<boolean> => false
