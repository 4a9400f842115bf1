import { open } from '@/services/navigate'
import { subjectOf } from '@/services/subject'
import type { CodeTarget } from '@/services/target'
import { texts } from '@/texts/rate'
import { LinkList, LinkRow } from './link-row'

/** What else may be said of what is rated: that one was told how to rate, and a complaint. */
export function AboutLinks({ about }: { readonly about: CodeTarget }) {
  const subject = subjectOf(about)
  return (
    <LinkList label={texts.others}>
      <LinkRow title={texts.coerced} onPress={() => open('protection', { ...subject, kind: 'coerced' })} />
      <LinkRow title={texts.complain} onPress={() => open('complaint', subject)} />
    </LinkList>
  )
}
