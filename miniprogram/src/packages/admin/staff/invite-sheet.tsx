import { STAFF_ROLES, type StaffRole } from '@shared/contract/authority.ts'
import type { Output } from '@shared/contract/routes.ts'
import { useState } from 'react'
import { OptionRow } from '@/components/option-row'
import { Sheet } from '@/components/sheet'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { type ClientRefusal, call } from '@/services/client'
import { useChannels } from '@/services/place-channels'
import { texts } from '@/texts/admin'
import { Invitation } from './invitation'
import type { Person } from './person'
import styles from './staff.module.scss'

interface RolesProps {
  readonly chosen: readonly StaffRole[]
  readonly onChange: (roles: readonly StaffRole[]) => void
}

function Roles({ chosen, onChange }: RolesProps) {
  const cards = useChannels().includes('card')
  const toggle = (role: StaffRole) => onChange(STAFF_ROLES.filter((each) => chosen.includes(each) !== (each === role)))
  return (
    <Box role="group" label={texts.roles} className={styles.roles}>
      {STAFF_ROLES.filter((role) => role !== 'cardkeeper' || cards).map((role) => (
        <OptionRow
          key={role}
          kind="checkbox"
          name={texts.roleNames[role]}
          help={texts.roleHelp[role]}
          chosen={chosen.includes(role)}
          onPress={() => toggle(role)}
        />
      ))}
    </Box>
  )
}

/** Chooses the roles of a person and makes the invitation. */
export function InviteSheet({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const [roles, setRoles] = useState<readonly StaffRole[]>(['staff'])
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const [invitation, setInvitation] = useState<Output<'invite'> | null>(null)
  const invite = async () => {
    setSending(true)
    const answer = await call('invite', { staff: person.id, roles: [...roles] })
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setInvitation(answer.value)
  }
  const missing = roles.length === 0 ? texts.needsRole : null
  return (
    <Sheet open title={texts.inviteTitle(person.name)} onClose={onClose}>
      {invitation ? (
        <Invitation invitation={invitation} />
      ) : (
        <>
          <Box className="meta">{person.orgName}</Box>
          <Roles chosen={roles} onChange={setRoles} />
          <SubmitBar
            text={sending ? texts.asking : (missing ?? texts.makeInvitation)}
            ready={missing === null && !sending}
            failure={refusal ? { title: texts.failureTitle, text: refusal.message } : null}
            onSubmit={() => void invite()}
          />
        </>
      )}
    </Sheet>
  )
}
