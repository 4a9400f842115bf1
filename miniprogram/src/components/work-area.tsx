import { Fragment, type ReactNode } from 'react'
import { open, restart } from '@/services/navigate'
import { session } from '@/services/session'
import { type WorkPage, workPages } from '@/services/work-pages'
import { texts } from '@/texts/work'
import { Page } from './page'
import { StateBlock } from './state-block'
import { SideNav, TopNav } from './work-nav'

interface Props {
  readonly title: string
  /** The page of the side list that this is, or belongs to. */
  readonly current: WorkPage
  readonly layout?: 'text' | 'desk'
  /** A page behind another one keeps the arrow and leaves the list of pages out on phones. */
  readonly inner?: boolean
  readonly children: ReactNode
}

/** A page of the work area: its content appears to those who may see it, and anew when somebody else signs in. */
export function WorkArea({ title, current, layout = 'desk', inner = false, children }: Props) {
  const view = session.use()
  if (!view) {
    return (
      <Page title={title}>
        <StateBlock
          title={texts.signInTitle}
          text={texts.signInText}
          action={{ name: texts.signIn, onPress: () => open('signIn', { for: 'staff' }) }}
        />
      </Page>
    )
  }
  const allowed = workPages(view).some(({ page }) => page === current)
  return (
    <Page title={title} layout={layout} aside={<SideNav session={view} current={current} />}>
      {inner ? null : <TopNav session={view} current={current} />}
      {allowed ? (
        <Fragment key={view.token}>{children}</Fragment>
      ) : (
        <StateBlock
          title={texts.notAllowedTitle}
          text={texts.notAllowedText}
          action={{ name: texts.home, onPress: () => restart('home') }}
        />
      )}
    </Page>
  )
}
