/** Keeps the page of a kiosk on the device, so that it opens without a network: on H5 alone. */
export const keepForOffline = async (): Promise<void> => {}

/** Whether the device says that it has a network. */
export const isOnline = (): boolean => true

/** Calls when the network comes or goes; gives back how to stop listening. */
export const onNetwork =
  (_changed: () => void): (() => void) =>
  () => {}

/** Whether a value was kept: mini-programs are no kiosks. */
export const keptExactly = (_key: string, _value: unknown): boolean => false

/** The code that a terminal was opened with, and an address bar without it. */
export const takeTerminalCode = (): string | null => null
