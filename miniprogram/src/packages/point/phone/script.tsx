import type { PhoneDesk } from '@shared/contract/schemas/phone.ts'
import { Box } from '@/elements'
import { texts } from '@/texts/phone'
import styles from './phone.module.scss'

interface Props {
  readonly desk: PhoneDesk
  readonly what: string
  readonly when: string
}

/** What is read out: the same five words in the same order for everybody. */
export function Script({ desk, what, when }: Props) {
  return (
    <Box as="section" label={texts.script} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.script}
      </Box>
      <Box className={styles.script}>
        <Box>{texts.scriptText(desk.place.organiser, when, what)}</Box>
        <Box as="ol" className={styles.levels}>
          {desk.levels.map(({ level, name }) => (
            <Box as="li" key={level} className="strong">
              {name}
            </Box>
          ))}
        </Box>
        <Box>{texts.scriptEnd}</Box>
      </Box>
    </Box>
  )
}
