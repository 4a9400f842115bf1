import { Box } from '@/elements'
import { Button } from './button'
import styles from './submit-bar.module.scss'

interface Props {
  /** Of the button, where a page has a second one. */
  readonly id?: string
  /** What the button says: the act, the missing step, or that it is on its way. */
  readonly text: string
  readonly ready: boolean
  readonly onSubmit: () => void
  /** Small line below the button. */
  readonly hint?: string
  /** Why the last try failed: its first words stand out. */
  readonly failure?: { readonly title: string; readonly text: string } | null
}

/** The one main button of a form, with what is missing as its text and a failure above it. */
export function SubmitBar({ id = 'submit', text, ready, onSubmit, hint, failure }: Props) {
  return (
    <>
      {failure ? (
        <Box role="alert" className={styles.failure}>
          <Box as="b" className="strong inline">
            {failure.title}
          </Box>
          {failure.text}
        </Box>
      ) : null}
      <Button id={id} look="main" wide disabled={!ready} onPress={onSubmit}>
        {text}
      </Button>
      {hint ? <Box className={styles.hint}>{hint}</Box> : null}
    </>
  )
}
