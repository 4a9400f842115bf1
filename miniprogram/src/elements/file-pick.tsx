import type { FilePickProps } from './types-pick'

/** Mini-programs have no files of a person's own: pages say where to do it. */
export const FilePick = (_props: FilePickProps) => null
