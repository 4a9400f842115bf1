import { useState } from 'react'
import { Button } from '@/components/button'
import { LinkList, LinkRow } from '@/components/link-row'
import { Sheet } from '@/components/sheet'
import { Box } from '@/elements'
import { texts } from '@/texts/handling'
import { type Act, FORMS } from './act-forms'
import styles from './ticket.module.scss'
import type { FormProps } from './use-act'

interface Props extends FormProps {
  /** The first is the next station. */
  readonly acts: readonly Act[]
}

/** The form of an act in a layer of its own, from the bottom on a phone. */
function ActSheet({ act, onClose, ...props }: FormProps & { readonly act: Act; readonly onClose: () => void }) {
  const Form = FORMS[act]
  return (
    <Sheet open title={texts.acts[act]} onClose={onClose}>
      <Form {...props} bare />
    </Sheet>
  )
}

/** On a phone: the next act at the bottom under the thumb, the others one tap further. */
export function ActBar({ acts, ...props }: Props) {
  const [shown, setShown] = useState<Act | 'more' | null>(null)
  const [main, ...others] = acts
  if (!main) return null
  const close = () => setShown(null)
  return (
    <>
      <Box role="region" label={texts.moreTitle} className={styles.bar}>
        <Button look="main" wide onPress={() => setShown(main)}>
          {texts.acts[main]}
        </Button>
        {others.length > 0 ? <Button onPress={() => setShown('more')}>{texts.more}</Button> : null}
      </Box>
      <Sheet open={shown === 'more'} title={texts.moreTitle} onClose={close}>
        <OtherActs acts={others} onChoose={setShown} />
      </Sheet>
      {shown && shown !== 'more' ? <ActSheet {...props} act={shown} onClose={close} /> : null}
    </>
  )
}

function OtherActs({ acts, onChoose }: { readonly acts: readonly Act[]; readonly onChoose: (act: Act) => void }) {
  return (
    <LinkList label={texts.moreTitle}>
      {acts.map((act) => (
        <LinkRow key={act} title={texts.acts[act]} text={texts.moreHelp[act]} onPress={() => onChoose(act)} />
      ))}
    </LinkList>
  )
}

/** On a wide screen: the form of the next act in its place, the others below it. */
export function ActDesk({ acts, ...props }: Props) {
  const [shown, setShown] = useState<Act | null>(null)
  const [main, ...others] = acts
  if (!main) return null
  const Form = FORMS[main]
  return (
    <>
      <Form {...props} />
      {others.length > 0 ? (
        <Box as="section" label={texts.moreTitle} className="stack-title">
          <OtherActs acts={others} onChoose={setShown} />
        </Box>
      ) : null}
      {shown ? <ActSheet {...props} act={shown} onClose={() => setShown(null)} /> : null}
    </>
  )
}
