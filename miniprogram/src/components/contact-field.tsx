import { PHONE_NUMBER } from '@shared/domain/contact.ts'
import { texts } from '@/texts/contact'
import { TextField } from './field'
import { SwitchRow } from './switch-row'

const LENGTH = 11

interface Props {
  /** The number as far as it is typed; null when none is offered. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** Says what makes it a name. */
  readonly named?: boolean
  /** What is said without a number, and of what is done with it; for the rating where absent. */
  readonly wording?: { readonly offer: string; readonly off: string; readonly help: string }
}

/** Whether a number was offered and is not one yet. */
export const needsNumber = (value: string | null): boolean => value !== null && !PHONE_NUMBER.test(value)

/** A number for the call-back, offered and never asked for; what is done with it stands beside it. */
export function ContactField({ value, onChange, named = false, wording = texts }: Props) {
  const wrong = value !== null && value.length >= LENGTH && needsNumber(value)
  return (
    <>
      <SwitchRow
        id="contact"
        title={wording.offer}
        text={value === null ? wording.off : texts.on}
        on={value !== null}
        onChange={(on) => onChange(on ? '' : null)}
      />
      {value === null ? null : (
        <TextField
          label={texts.number}
          help={named ? `${wording.help}${texts.named}` : wording.help}
          error={wrong ? texts.needed : null}
          kind="phone"
          limit={LENGTH}
          value={value}
          onChange={(typed) => onChange(typed.replace(/\D/g, ''))}
        />
      )}
    </>
  )
}
