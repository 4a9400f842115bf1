import type { ReviewDetail } from '@shared/contract/schemas/review.ts'
import { STEP_NAMES, UNPLACED_NAME } from '@shared/domain/ticket/wording.ts'
import { Quote } from '@/components/quote'
import { type Step, Timeline } from '@/components/timeline'
import { Box } from '@/elements'
import { shortTimeText } from '@/services/format'
import { texts } from '@/texts/review'
import { texts as ticket } from '@/texts/ticket'

type Event = ReviewDetail['history'][number]

const nameOf = (command: string): string => (STEP_NAMES as Readonly<Record<string, string>>)[command] ?? command

/** What was written down with an event. */
function wordsOf({ note }: Event): string {
  const { finding, triage, method, grounds, reason, measures, ruleCited, answer, words } = note
  return [finding && ticket.findings[finding], triage && ticket.triages[triage], method && ticket.methods[method]]
    .concat(
      grounds,
      reason,
      ruleCited,
      measures,
      answer,
      words,
      note.placed === false ? UNPLACED_NAME : undefined,
      note.attachment,
    )
    .filter(Boolean)
    .join('\n')
}

const stepOf = (event: Event, at: number): Step => {
  const words = wordsOf(event)
  return {
    key: `${at}`,
    state: 'done',
    title: nameOf(event.command),
    when: shortTimeText(event.at),
    children: words ? <Quote>{words}</Quote> : null,
  }
}

/** What was done with the case, without anybody's name. */
export function CaseHistory({ detail: { history } }: { readonly detail: ReviewDetail }) {
  return (
    <Box as="section" label={texts.history} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.history}
      </Box>
      <Timeline steps={history.map(stepOf)} />
    </Box>
  )
}
