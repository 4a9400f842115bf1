import { texts } from '@/texts/rate'
import { SwitchRow } from './switch-row'

interface Props {
  readonly named: boolean
  readonly onChange: (named: boolean) => void
}

/** Anonymous unless the rater says otherwise; the line below says what either means. */
export function IdentitySwitch({ named, onChange }: Props) {
  return (
    <SwitchRow
      id="anonymous"
      title={named ? texts.named : texts.anonymous}
      text={named ? texts.namedMeans : texts.anonymousMeans}
      on={!named}
      onChange={(anonymous) => onChange(!anonymous)}
    />
  )
}
