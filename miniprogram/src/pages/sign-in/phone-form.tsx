import type { SessionView } from '@shared/contract/schemas/session.ts'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button'
import { TextField } from '@/components/field'
import { Box } from '@/elements'
import { agreed } from '@/platform/privacy'
import { call } from '@/services/client'
import { texts } from '@/texts/sign-in'

interface Props {
  readonly agreement: boolean
  readonly submitText: string
  readonly onDone: (view: SessionView) => void
}

const GAP = 60
const isPhone = (text: string) => /^1\d{10}$/.test(text)

/** Seconds left until another code may be sent. */
function useCountdown(): readonly [number, () => void] {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])
  return [left, () => setLeft(GAP)]
}

/** Phone number and the code sent to it. */
export function PhoneForm({ agreement, submitText, onDone }: Props) {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [phoneError, setPhoneError] = useState<string | null>(null)
  const [codeError, setCodeError] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const [left, start] = useCountdown()
  const ready = agreement && isPhone(phone) && /^\d{6}$/.test(code) && !working

  const send = async () => {
    if (!isPhone(phone)) return setPhoneError(texts.phoneWrong)
    if (!(await agreed())) return setPhoneError(texts.refused)
    setPhoneError(null)
    const answer = await call('sendSmsCode', { phone })
    if (answer.ok) start()
    else setPhoneError(answer.refusal.message)
  }
  const submit = async () => {
    if (!ready) return
    setWorking(true)
    const answer = await call('signInSms', { phone, code })
    setWorking(false)
    if (answer.ok) onDone(answer.value)
    else setCodeError(answer.refusal.message)
  }
  const sendButton = (
    <Button disabled={!agreement || left > 0} onPress={() => void send()}>
      {left > 0 ? texts.sent(left) : texts.send}
    </Button>
  )
  const text = working ? texts.working : agreement ? submitText : texts.needsAgreement
  return (
    <Box className="stack-title">
      <TextField
        label={texts.phone}
        help={texts.phoneHelp}
        error={phoneError}
        kind="phone"
        limit={11}
        value={phone}
        onChange={setPhone}
        beside={sendButton}
      />
      <TextField
        label={texts.code}
        help={texts.codeHelp}
        error={codeError}
        kind="digits"
        limit={6}
        value={code}
        onChange={setCode}
        onEnter={() => void submit()}
      />
      <Button id="sign-in" look="main" wide disabled={!ready} onPress={() => void submit()}>
        {text}
      </Button>
    </Box>
  )
}
