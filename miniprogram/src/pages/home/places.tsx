import { LinkList, LinkRow } from '@/components/link-row'
import { open } from '@/services/navigate'
import { askReceipt } from '@/services/open-receipt'
import { hasRole, session } from '@/services/session'
import { texts } from '@/texts/home'

/** Where else one may go: the board for all, work areas by role. */
export function Places() {
  const view = session.use()
  return (
    <LinkList label={texts.more}>
      <LinkRow title={texts.byNumber} onPress={askReceipt} />
      <LinkRow title={texts.board} text={texts.boardText} onPress={() => open('board')} />
      {hasRole(view, 'staff') ? <LinkRow title={texts.score} onPress={() => open('score')} /> : null}
      {hasRole(view, 'handler', 'lead') ? <LinkRow title={texts.workList} onPress={() => open('workList')} /> : null}
      {hasRole(view, 'admin') ? <LinkRow title={texts.dashboard} onPress={() => open('dashboard')} /> : null}
      {view?.me.staff ? null : <LinkRow title={texts.staff} onPress={() => open('signIn', { for: 'staff' })} />}
      {view ? <LinkRow title={texts.account} onPress={() => open('signIn')} /> : null}
      <LinkRow title={texts.privacy} onPress={() => open('privacy')} />
    </LinkList>
  )
}
