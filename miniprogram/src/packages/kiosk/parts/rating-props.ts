import type { SetupView } from '@shared/contract/schemas/device.ts'
import type { Subject } from './flow'

export interface RatingProps {
  readonly setup: SetupView
  readonly subject: Subject
  readonly title: string
  readonly where: string
  readonly question: string
  readonly privacy: string
  /** The person has chosen nothing so far, or has. */
  readonly onTouched?: () => void
  readonly onEnd: () => void
}
