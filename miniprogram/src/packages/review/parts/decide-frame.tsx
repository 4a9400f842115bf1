import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { Note } from '@/components/note'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import type { ClientRefusal } from '@/services/client'
import { texts } from '@/texts/review'

interface Props {
  readonly title: string
  readonly help: string
  readonly submit: string
  readonly missing: string | null
  readonly sending: boolean
  readonly refusal: ClientRefusal | null
  readonly onSubmit: () => void
  readonly onRefresh: () => void
  readonly children: ReactNode
}

/** Somebody was faster: the page must be read anew. */
const isChanged = ({ code }: ClientRefusal): boolean => code === 'E3109'

/** Frame of a decision: what it is for, its fields, one button that names what is missing. */
export function DecideFrame({ title, help, submit, missing, sending, refusal, onSubmit, onRefresh, children }: Props) {
  const changed = refusal !== null && isChanged(refusal)
  const failure = refusal && !changed ? { title: texts.failureTitle, text: `${refusal.message}${texts.failureKept}` } : null
  return (
    <Box as="section" label={title} className="card stack-title">
      <Box>
        <Box as="h2" className="h2">
          {title}
        </Box>
        <Box className="meta">{help}</Box>
      </Box>
      {children}
      {changed ? (
        <Box role="alert">
          <Note tone="caution">
            <Box className="strong">{texts.changedTitle}</Box>
            <Box>{`${refusal.message}${texts.changedText}`}</Box>
            <Button onPress={onRefresh}>{texts.refresh}</Button>
          </Note>
        </Box>
      ) : null}
      <SubmitBar
        text={sending ? texts.sending : (missing ?? submit)}
        ready={missing === null && !sending && !changed}
        failure={failure}
        onSubmit={onSubmit}
      />
    </Box>
  )
}
