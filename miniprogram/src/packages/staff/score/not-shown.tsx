import { Box } from '@/elements'
import { texts } from '@/texts/staff'
import styles from './score.module.scss'

/** What this page leaves out, and why. */
export function NotShown({ minimum }: { readonly minimum: number }) {
  return (
    <Box as="section" label={texts.notShown} className={`${styles.hiddenBox} stack-title`}>
      <Box as="h2" className="h2">
        {texts.notShown}
      </Box>
      <Box as="ul" className="stack-like">
        {texts.notShownList(minimum).map((line) => (
          <Box as="li" key={line} className={`meta ${styles.point}`}>
            <Box as="span">{line}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
