import { type ReactNode, useEffect } from 'react'
import { Box, Press } from '@/elements'
import { cx } from '@/elements/cx'
import { drawsBar, setTitle } from '@/platform/screen'
import { back } from '@/services/navigate'
import { elder } from '@/services/preferences'
import { texts } from '@/texts/common'
import { Icon } from './icon'
import styles from './page.module.scss'

interface Props {
  readonly title: string
  /** `text`: one reading column; `desk`: uses the width of a wide screen. */
  readonly layout?: 'text' | 'desk'
  /** Side list of a work area; from 900 wide it stands at the left and the bar at the top goes. */
  readonly aside?: ReactNode
  /** Bar at the bottom. */
  readonly bar?: ReactNode
  /** The bar sticks to the bottom; off while it would cover what is still to be chosen. */
  readonly sticky?: boolean
  /** The first page has nothing behind it. */
  readonly first?: boolean
  readonly children?: ReactNode
}

/** Root of every page: paper, elder mode, title, reading column, bottom bar. */
export function Page({ title, layout = 'text', aside, bar, sticky = true, first = false, children }: Props) {
  const large = elder.use()
  useEffect(() => setTitle(title), [title])
  return (
    <Box className={cx(styles.page, large && 'elder')}>
      {drawsBar && (
        <Box as="header" className={cx(styles.top, layout === 'desk' && styles.topWide, aside ? styles.topBeside : null)}>
          {first ? (
            <Box className={styles.corner} />
          ) : (
            <Press className={styles.corner} label={texts.back} onPress={back}>
              <Icon name="back" />
            </Press>
          )}
          <Box className={styles.title}>{title}</Box>
        </Box>
      )}
      <Box className={styles.body}>
        {aside ? <Box className={styles.aside}>{aside}</Box> : null}
        <Box as="main" className={cx(styles.main, layout === 'desk' && styles.desk)}>
          {children}
        </Box>
      </Box>
      {bar ? (
        <Box role="region" label={texts.actions} className={cx(styles.bar, sticky && styles.sticky)}>
          <Box className={styles.barColumn}>{bar}</Box>
        </Box>
      ) : null}
    </Box>
  )
}
