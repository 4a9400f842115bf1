import type { ReactNode } from 'react'

export interface FilePickProps {
  readonly id: string
  /** Endings with their dots, e.g. `.xlsx,.jsonl`. */
  readonly accept: string
  readonly label: string
  readonly className?: string
  readonly disabled?: boolean
  readonly onPick: (file: PickedFile) => void
  readonly children: ReactNode
}

/** A file of the visitor's device. */
export interface PickedFile {
  readonly name: string
  readonly bytes: number
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}
