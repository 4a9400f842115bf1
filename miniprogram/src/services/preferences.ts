import { stored } from './stored'

/** 大字版: larger text and targets, remembered on this device. */
export const elder = stored<boolean>('hcp.elder', false)
