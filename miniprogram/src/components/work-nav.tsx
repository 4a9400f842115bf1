import type { SessionView } from '@shared/contract/schemas/session.ts'
import { useEffect } from 'react'
import { Box, Press } from '@/elements'
import { cx } from '@/elements/cx'
import { reveal } from '@/platform/reveal'
import { replace, restart } from '@/services/navigate'
import { useChannels } from '@/services/place-channels'
import { type WorkPage, workPages } from '@/services/work-pages'
import { texts } from '@/texts/work'
import { ElderSwitch } from './elder-switch'
import styles from './work-nav.module.scss'

interface Props {
  readonly session: SessionView
  readonly current: WorkPage
}

function Links({ session, current, tab = false }: Props & { readonly tab?: boolean }) {
  const channels = useChannels()
  return workPages(session, channels).map(({ page, name }) => (
    <Press
      key={page}
      id={tab ? `tab-${page}` : undefined}
      kind="link"
      className={cx(styles.link, page === current && styles.current, tab && styles.tab)}
      current={page === current ? 'page' : undefined}
      spoken={name}
      onPress={() => page !== current && replace(page)}
    >
      {name}
    </Press>
  ))
}

/** Side list of a wide screen: whose work area this is, and its pages. */
export function SideNav({ session, current }: Props) {
  const staff = session.me.staff
  return (
    <Box as="nav" label={texts.pages} className={styles.side}>
      <Box className={styles.owner}>
        <Box className="h3">{texts.area(staff?.regionName ?? '')}</Box>
        <Box className="cap">{staff?.orgName}</Box>
      </Box>
      <Box className={styles.list}>
        <Links session={session} current={current} />
        <Press kind="link" className={styles.link} onPress={() => restart('home')}>
          {texts.home}
        </Press>
      </Box>
      <Box className={styles.end}>
        <ElderSwitch />
      </Box>
    </Box>
  )
}

/** The same pages as one line that scrolls, for phones; nothing when there is only one. */
export function TopNav({ session, current }: Props) {
  const channels = useChannels()
  useEffect(() => reveal(`tab-${current}`), [current])
  if (workPages(session, channels).length < 2) return null
  return (
    <Box as="nav" label={texts.pages} className={styles.top}>
      <Links session={session} current={current} tab />
    </Box>
  )
}
