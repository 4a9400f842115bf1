import type { Output } from '@shared/contract/routes.ts'
import { useState } from 'react'
import { SelectField, TextField } from '@/components/field'
import { Loaded } from '@/components/loaded'
import { Sheet } from '@/components/sheet'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { pageAddress } from '@/platform/page-address'
import { call } from '@/services/client'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/devices'
import styles from './devices.module.scss'
import { PlaceFields } from './place-fields'

type Kind = 'evaluator' | 'terminal'
const KINDS = (['evaluator', 'terminal'] as const).map((value) => ({ value, name: texts.kinds[value] }))

interface Props {
  readonly profiles: Output<'devices'>['profiles']
  readonly onClose: () => void
}

/** What a new device is and where it stands; then the code to type into it. */
export function PairSheet({ profiles, onClose }: Props) {
  const [region, setRegion] = useState('')
  const [kind, setKind] = useState<Kind>('evaluator')
  const [profile, setProfile] = useState('own-tablet')
  const [place, setPlace] = useState({ hall: '', window: '' })
  const [name, setName] = useState('')
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [made, setMade] = useState<Output<'makePairing'> | null>(null)
  const places = useCall('devicePlaces', region ? { region } : {})
  const model = kind === 'terminal' ? 'own-tablet' : profile
  const missing = !place.hall
    ? texts.needsHall
    : kind === 'evaluator' && !place.window
      ? texts.needsWindow
      : name.trim() === ''
        ? texts.needsName
        : null
  const make = async () => {
    setSending(true)
    const at = { hall: place.hall, ...(kind === 'evaluator' ? { window: place.window } : {}) }
    const answer = await call('makePairing', { kind, profile: model, name: name.trim(), ...at })
    setSending(false)
    setFailure(answer.ok ? null : answer.refusal.message)
    if (answer.ok) setMade(answer.value)
  }
  if (made) return <MadeSheet made={made} kind={kind} onClose={onClose} />
  return (
    <Sheet open title={texts.pairTitle} onClose={onClose}>
      <SelectField label={texts.kind} options={KINDS} value={kind} onChange={setKind} />
      {kind === 'evaluator' ? (
        <SelectField
          label={texts.model}
          options={profiles.map(({ id, name: called }) => ({ value: id, name: called }))}
          value={profile}
          onChange={setProfile}
        />
      ) : null}
      <Loaded of={places} rows={[1, 1]}>
        {(view) => (
          <PlaceFields view={view} withWindow={kind === 'evaluator'} value={place} onRegion={setRegion} onChange={setPlace} />
        )}
      </Loaded>
      <TextField label={texts.deviceName} placeholder={texts.namePlaceholder} limit={30} value={name} onChange={setName} />
      <SubmitBar
        text={sending ? texts.making : (missing ?? texts.makeCode)}
        ready={missing === null && !sending}
        failure={failure ? { title: texts.failed, text: failure } : null}
        onSubmit={() => void make()}
      />
    </Sheet>
  )
}

interface MadeProps {
  readonly made: Output<'makePairing'>
  readonly kind: Kind
  readonly onClose: () => void
}

function MadeSheet({ made, kind, onClose }: MadeProps) {
  const path = kind === 'evaluator' ? '/kiosk' : '/terminal'
  return (
    <Sheet open title={texts.code} onClose={onClose}>
      <Box role="status" className="stack-title">
        <Box id="pairing-code" className={styles.code}>
          {made.code}
        </Box>
        <Box className="meta">{texts.codeText(made.name, made.expiresAt)}</Box>
        <Box className="cap">{texts.address(pageAddress(path) ?? path)}</Box>
      </Box>
    </Sheet>
  )
}
