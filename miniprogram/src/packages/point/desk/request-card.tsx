import type { RequestView } from '@shared/contract/schemas/device.ts'
import { Button } from '@/components/button'
import { Box } from '@/elements'
import { texts } from '@/texts/desk'
import styles from './desk.module.scss'

interface Props {
  readonly request: RequestView
  readonly onCancel: (id: string) => void
}

/** How the last request stands: whether somebody rated, never how. */
export function RequestCard({ request, onCancel }: Props) {
  const open = request.state === 'asked' || request.state === 'shown'
  return (
    <Box as="section" label={texts.request} className={styles.request}>
      <Box className={styles.words}>
        <Box className="h3" live="polite">
          {texts.requestStates[request.state]}
        </Box>
        <Box className="cap">{texts.about(request.taskName, request.askedAt)}</Box>
      </Box>
      {open ? <Button onPress={() => onCancel(request.id)}>{texts.cancel}</Button> : null}
    </Box>
  )
}
