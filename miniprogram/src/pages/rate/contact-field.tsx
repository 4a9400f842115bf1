import { PHONE_NUMBER } from '@shared/domain/contact.ts'
import { TextField } from '@/components/field'
import { SwitchRow } from '@/components/switch-row'
import { texts } from '@/texts/rate'
import type { OpinionState } from './use-opinion'

const LENGTH = 11

/** A number for the call-back, offered and never asked for; what is done with it stands beside it. */
export function ContactField({ state: { draft, change } }: { readonly state: OpinionState }) {
  const { contact, named } = draft
  const whole = contact !== null && contact.length >= LENGTH && !PHONE_NUMBER.test(contact)
  return (
    <>
      <SwitchRow
        id="contact"
        title={texts.contact}
        text={contact === null ? texts.contactOff : texts.contactOn}
        on={contact !== null}
        onChange={(on) => change(on ? { contact: '' } : { contact: null, named: false })}
      />
      {contact === null ? null : (
        <TextField
          label={texts.contactNumber}
          help={named ? `${texts.contactHelp}${texts.contactNamed}` : texts.contactHelp}
          error={whole ? texts.needsNumber : null}
          kind="phone"
          limit={LENGTH}
          value={contact}
          onChange={(value) => change({ contact: value.replace(/\D/g, '') })}
        />
      )}
    </>
  )
}
