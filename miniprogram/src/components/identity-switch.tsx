import { texts } from '@/texts/rate'
import { SwitchRow } from './switch-row'

interface Props {
  readonly named: boolean
  /** It is bad: whoever says it with his name is called back at the number he proved. */
  readonly calledBack: boolean
  readonly onChange: (named: boolean) => void
}

/** Anonymous unless the rater says otherwise; the line below says what either means. */
export function IdentitySwitch({ named, calledBack, onChange }: Props) {
  return (
    <SwitchRow
      id="anonymous"
      title={named ? texts.named : texts.anonymous}
      text={named ? (calledBack ? texts.namedCalled : texts.namedMeans) : texts.anonymousMeans}
      on={!named}
      onChange={(anonymous) => onChange(!anonymous)}
    />
  )
}
