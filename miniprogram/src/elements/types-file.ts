import type { ReactNode } from 'react'

export interface FileLinkProps {
  readonly name: string
  readonly url: string
  readonly label: string
  readonly className?: string
  /** The file could not be fetched or opened. */
  readonly onFail: () => void
  readonly children: ReactNode
}
