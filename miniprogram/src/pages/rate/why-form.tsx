import type { LevelView } from '@shared/contract/schemas/evaluation.ts'
import { isBad } from '@shared/domain/evaluation/level.ts'
import { ContactField } from '@/components/contact-field'
import { IdentitySwitch } from '@/components/identity-switch'
import { IndicatorChips } from '@/components/indicator-chips'
import { LinkList, LinkRow } from '@/components/link-row'
import { Note } from '@/components/note'
import { TextBox } from '@/components/text-box'
import { Box } from '@/elements'
import { open } from '@/services/navigate'
import { session } from '@/services/session'
import { texts } from '@/texts/rate'
import type { OpinionState } from './use-opinion'

interface Props {
  readonly level: LevelView
  readonly state: OpinionState
  /** Whether one may say that one has proved a phone number. */
  readonly asksName: boolean
  /** The way to one's own services (rating of a window). */
  readonly onOwnServices?: (() => void) | undefined
}

/** What may be added to a level: reasons, words, a name. */
export function WhyForm({ level, state, asksName, onOwnServices }: Props) {
  const bad = isBad(level.level)
  const view = session.use()
  const { draft, change } = state
  const setNamed = (named: boolean) => {
    if (named && !view?.me.phone) open('signIn', { for: 'named' })
    else change(named && bad && draft.contact === null ? { named, contact: '' } : { named })
  }
  const setContact = (contact: string | null) => change(contact === null ? { contact, named: false } : { contact })
  return (
    <>
      {bad ? <Note>{texts.protected}</Note> : null}
      <Box as="section" className="stack-title">
        <Box className="split">
          <Box as="h2" id="reasons" className="h2">
            {bad ? texts.badReasons : texts.goodReasons}
          </Box>
          <Box className="cap">{bad ? texts.badReasonsHint : texts.goodReasonsHint}</Box>
        </Box>
        <IndicatorChips
          indicators={level.indicators}
          chosen={draft.codes}
          labelledBy="reasons"
          onChange={(codes) => change({ codes })}
        />
      </Box>
      <Box as="section" className="stack-title">
        <Box className="split">
          <Box as="h2" id="words" className="h2">
            {texts.words}
          </Box>
          <Box className="cap">{texts.optional}</Box>
        </Box>
        <TextBox
          id="text"
          labelledBy="words"
          label={texts.words}
          placeholder={texts.placeholder}
          value={draft.text}
          onChange={(text) => change({ text })}
        />
      </Box>
      {asksName ? <IdentitySwitch named={draft.named} calledBack={bad} onChange={setNamed} /> : null}
      {asksName && bad ? <ContactField value={draft.contact} named={draft.named} onChange={setContact} /> : null}
      {onOwnServices ? (
        <LinkList label={texts.others}>
          <LinkRow title={texts.ownService} onPress={onOwnServices} />
        </LinkList>
      ) : null}
    </>
  )
}
