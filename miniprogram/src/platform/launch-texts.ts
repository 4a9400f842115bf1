import type { Parameters } from './launch'

/** Texts that may carry a code beside the page's own parameters: none on H5. */
export const launchTexts = (_parameters: Parameters): readonly string[] => []
