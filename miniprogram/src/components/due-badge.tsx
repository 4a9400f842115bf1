import type { DueView } from '@shared/contract/schemas/common.ts'
import { dueText } from '@/texts/due'
import { Tag, type TagTone } from './tag'

const tone = ({ left, provisional }: DueView): TagTone => {
  if (left < 0) return 'danger'
  if (provisional) return 'dashed'
  return left <= 1 ? 'warn' : 'calm'
}

/** How long there is still, in words; colour only repeats them. */
export function DueBadge({ due }: { readonly due: DueView }) {
  return <Tag tone={tone(due)}>{dueText(due)}</Tag>
}
