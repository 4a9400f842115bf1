import type { LevelView } from '@shared/contract/schemas/evaluation.ts'
import { LevelGroup } from '@/components/level-group'
import { Box } from '@/elements'
import { texts } from '@/texts/rate'
import type { OpinionState } from './use-opinion'
import { WhyForm } from './why-form'

interface Props {
  readonly question: string
  readonly explanation: string
  readonly levels: readonly LevelView[]
  readonly state: OpinionState
  /** Whether one may say that one has proved a phone number. */
  readonly asksName: boolean
  readonly onOwnServices?: (() => void) | undefined
}

/** The question, five levels, and after a choice what may be added. */
export function Opinion({ question, explanation, levels, state, asksName, onOwnServices }: Props) {
  const chosen = levels.find(({ level }) => level === state.draft.level)
  return (
    <>
      <Box>
        <Box className="stack-like">
          <Box as="h1" id="question" className="h1">
            {question}
          </Box>
          <Box className="meta">{explanation}</Box>
        </Box>
        <Box style={{ marginTop: 'var(--sp-4)' }}>
          <LevelGroup levels={levels} value={state.draft.level} labelledBy="question" onChange={state.choose} />
        </Box>
      </Box>
      {chosen ? <WhyForm level={chosen} state={state} asksName={asksName} onOwnServices={onOwnServices} /> : null}
    </>
  )
}

/** What the bar says: the missing step, the act, that it is on its way, or that it failed. */
export function barOf({ draft, needsReason, sending, refusal, ready }: OpinionState, submit: string) {
  const failed = refusal !== null && !sending
  const act = failed ? texts.again : submit
  const text = sending ? texts.sending : draft.level === null ? texts.needsLevel : needsReason ? texts.needsReason : act
  const why = refusal?.offline ? texts.failureText : (refusal?.message ?? '')
  return {
    text,
    ready,
    hint: draft.level === null ? undefined : texts.final,
    failure: failed ? { title: texts.failureTitle, text: why } : null,
  }
}
