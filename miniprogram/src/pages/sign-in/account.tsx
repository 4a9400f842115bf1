import type { SessionView } from '@shared/contract/schemas/session.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { TextField } from '@/components/field'
import { LinkList, LinkRow } from '@/components/link-row'
import { Box } from '@/elements'
import { call } from '@/services/client'
import { back, open, restart } from '@/services/navigate'
import { hasRole, session } from '@/services/session'
import { texts } from '@/texts/sign-in'

interface Props {
  readonly view: SessionView
  readonly purpose: keyof typeof texts.headings
  readonly invitation: string
}

/** Who is signed in, the work areas of his roles, the invitation of a new member of staff, and the way out. */
export function Account({ view, purpose, invitation }: Props) {
  const { staff, phone } = view.me
  const leave = () => {
    session.drop()
    restart('home')
  }
  return (
    <>
      <Box className="stack-like" role="status">
        <Box as="h1" className="h1" takesFocus>
          {texts.signedIn}
        </Box>
        <Box className="meta">{staff ? texts.asStaff(staff.name, staff.orgName) : texts.asCitizen(phone)}</Box>
      </Box>
      {staff ? (
        <LinkList label={texts.title}>
          {hasRole(view, 'staff') ? <LinkRow title={texts.score} onPress={() => open('score')} /> : null}
          {hasRole(view, 'handler', 'lead') ? <LinkRow title={texts.workList} onPress={() => open('workList')} /> : null}
          {hasRole(view, 'admin') ? <LinkRow title={texts.dashboard} onPress={() => open('dashboard')} /> : null}
        </LinkList>
      ) : null}
      {!staff && purpose === 'staff' ? <Invitation given={invitation} /> : null}
      <Box className="stack-like">
        <Button look={purpose === 'staff' && !staff ? 'line' : 'main'} wide onPress={back}>
          {texts.done}
        </Button>
        <Button look="text" wide onPress={leave}>
          {texts.signOut}
        </Button>
      </Box>
    </>
  )
}

/** Binds the account to a member of staff. */
function Invitation({ given }: { readonly given: string }) {
  const [code, setCode] = useState(given)
  const [error, setError] = useState<string | null>(null)
  const clean = code.trim()
  const ready = /^[A-Za-z0-9_-]{22}$/.test(clean)
  const accept = async () => {
    if (!ready) return
    const answer = await call('acceptInvitation', { code: clean })
    if (answer.ok) session.set(answer.value)
    else setError(answer.refusal.message)
  }
  return (
    <Box as="section" className="card stack-title">
      <Box className="meta">{texts.invitationText}</Box>
      <TextField label={texts.invitation} help={texts.invitationHelp} error={error} value={code} limit={64} onChange={setCode} />
      <Button look="main" disabled={!ready} onPress={() => void accept()}>
        {texts.accept}
      </Button>
    </Box>
  )
}
