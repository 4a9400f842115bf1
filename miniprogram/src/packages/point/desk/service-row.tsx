import type { DeskService } from '@shared/contract/schemas/device.ts'
import { Button } from '@/components/button'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { texts } from '@/texts/desk'
import styles from './desk.module.scss'

interface Props {
  readonly service: DeskService
  readonly mayAsk: boolean
  readonly onAsk: () => void
  readonly onCode: () => void
}

/** A service of today: whether it was rated, and if not the two ways to ask. */
export function ServiceRow({ service, mayAsk, onAsk, onCode }: Props) {
  const { taskName, caseNumber, servedAt, stage, state } = service
  return (
    <Box as="li" className={styles.service}>
      <Box className={styles.words}>
        <Box className="h3">{taskName}</Box>
        <Box className="cap num">{texts.served(servedAt, stage, caseNumber)}</Box>
      </Box>
      {state === 'open' ? (
        <Box className={styles.acts}>
          <Button label={texts.codeSpoken(taskName, caseNumber)} onPress={onCode}>
            {texts.code}
          </Button>
          <Button look="main" disabled={!mayAsk} label={texts.askSpoken(taskName, caseNumber)} onPress={onAsk}>
            {texts.ask}
          </Button>
        </Box>
      ) : (
        <Tag tone={state === 'rated' ? 'accent' : 'calm'}>{texts.states[state]}</Tag>
      )}
    </Box>
  )
}
