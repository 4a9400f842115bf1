import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { Note } from '@/components/note'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { texts } from '@/texts/staff'
import styles from './ticket.module.scss'

interface Props {
  readonly title: string
  readonly help: string
  readonly submit: string
  /** The first thing still missing, or null when the form can be sent. */
  readonly missing: string | null
  readonly act: {
    readonly sending: boolean
    readonly changed: boolean
    readonly failure: { readonly title: string; readonly text: string } | null
  }
  readonly onSubmit: () => void
  readonly onRefresh: () => void
  /** In a layer that has the title already. */
  readonly bare?: boolean
  readonly children?: ReactNode
}

/** Frame of one step: what it is for, its fields, one button that names what is missing. */
export function StepForm({ title, help, submit, missing, act, onSubmit, onRefresh, bare = false, children }: Props) {
  return (
    <Box as="section" label={title} className={bare ? 'stack-title' : 'card stack-title'}>
      <Box>
        {bare ? null : (
          <Box as="h2" className="h2">
            {title}
          </Box>
        )}
        <Box className="meta">{help}</Box>
      </Box>
      {children}
      {act.changed ? (
        <Box role="alert">
          <Note tone="caution">
            <Box className="strong">{texts.changedTitle}</Box>
            <Box>{texts.changedText}</Box>
            <Box className={styles.refresh}>
              <Button onPress={onRefresh}>{texts.refresh}</Button>
            </Box>
          </Note>
        </Box>
      ) : null}
      <SubmitBar
        text={act.sending ? texts.sending : (missing ?? submit)}
        ready={missing === null && !act.sending && !act.changed}
        failure={act.failure}
        onSubmit={onSubmit}
      />
    </Box>
  )
}
