import type { SessionView } from '@shared/contract/schemas/session.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Note } from '@/components/note'
import { SwitchRow } from '@/components/switch-row'
import { Box } from '@/elements'
import { platformCode, way } from '@/platform/auth'
import { agreed, hasContract, openContract } from '@/platform/privacy'
import { call } from '@/services/client'
import { open } from '@/services/navigate'
import { session } from '@/services/session'
import { texts } from '@/texts/sign-in'
import { PhoneForm } from './phone-form'

interface Props {
  /** Signed in by the platform already; the phone number is added to that account. */
  readonly signedIn: boolean
  readonly onDone: (view: SessionView) => void
}

/** The agreement first, then the platform's account or a phone number. */
export function SignIn({ signedIn, onDone }: Props) {
  const [agreement, setAgreement] = useState(false)
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const done = (view: SessionView) => {
    session.set(view)
    onDone(view)
  }
  const byPlatform = async () => {
    if (!way) return
    setWorking(true)
    setError(await signInBy(way, done))
    setWorking(false)
  }
  return (
    <>
      <Box className="stack-like">
        <SwitchRow id="agreement" title={texts.agree} text={texts.agreeText} on={agreement} onChange={setAgreement} />
        <Box>
          <Button look="text" onPress={() => open('privacy')}>
            {texts.read}
          </Button>
          {hasContract ? (
            <Button look="text" onPress={() => void openContract()}>
              {texts.contract}
            </Button>
          ) : null}
        </Box>
      </Box>
      {way && !signedIn ? (
        <Box className="stack-title">
          <Button id="platform" look="main" wide disabled={!agreement || working} onPress={() => void byPlatform()}>
            {working ? texts.working : texts[way]}
          </Button>
          <Box className="cap">{texts.or}</Box>
        </Box>
      ) : null}
      {error ? <Note tone="caution">{error}</Note> : null}
      <PhoneForm agreement={agreement} submitText={signedIn ? texts.bind : texts.signIn} onDone={done} />
    </>
  )
}

/** Signs in by the platform's account; what went wrong, or null. */
async function signInBy(by: 'wechat' | 'alipay', done: (view: SessionView) => void): Promise<string | null> {
  if (!(await agreed())) return texts.refused
  const code = await platformCode()
  if (!code) return texts.failed
  const answer = await call(by === 'wechat' ? 'signInWechat' : 'signInAlipay', { code })
  if (!answer.ok) return answer.refusal.message
  done(answer.value)
  return null
}
