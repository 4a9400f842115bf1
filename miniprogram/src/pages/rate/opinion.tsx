import type { LevelView } from '@shared/contract/schemas/evaluation.ts'
import { isBad, type Level } from '@shared/domain/evaluation/level.ts'
import { LevelGroup } from '@/components/level-group'
import { Box } from '@/elements'
import { texts as contact } from '@/texts/contact'
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
  const { draft, choose, change } = state
  const chosen = levels.find(({ level }) => level === draft.level)
  const setLevel = (level: Level) => {
    choose(level)
    // Whoever gives his name to a bad rating is called back, and gives the number for it.
    if (asksName && isBad(level) && draft.named && draft.contact === null) change({ contact: '' })
  }
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
          <LevelGroup levels={levels} value={draft.level} labelledBy="question" onChange={setLevel} />
        </Box>
      </Box>
      {chosen ? <WhyForm level={chosen} state={state} asksName={asksName} onOwnServices={onOwnServices} /> : null}
    </>
  )
}

/** What the bar says: the missing step, the act, that it is on its way, or that it failed. */
export function barOf({ draft, needsReason, needsNumber, sending, refusal, ready }: OpinionState, submit: string) {
  const failed = refusal !== null && !sending
  const act = failed ? texts.again : submit
  const missing = draft.level === null ? texts.needsLevel : needsReason ? texts.needsReason : needsNumber ? contact.needed : null
  const text = sending ? texts.sending : (missing ?? act)
  const why = refusal?.offline ? texts.failureText : (refusal?.message ?? '')
  return {
    text,
    ready,
    hint: draft.level === null ? undefined : texts.final,
    failure: failed ? { title: texts.failureTitle, text: why } : null,
  }
}
