import type { CaseLine } from '@shared/contract/schemas/supervision.ts'
import { Box } from '@/elements'
import { texts } from '@/texts/cases'
import { dueShortText } from '@/texts/due'
import { DueBadge } from './due-badge'

/** How long there is still, by when, and for what. */
export function CaseDue({ line }: { readonly line: CaseLine }) {
  return (
    <>
      <DueBadge due={line.due} />
      <Box className="cap num">{[dueShortText(line.due), texts.awaits(line)].join(' · ')}</Box>
    </>
  )
}
