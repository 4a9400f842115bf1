import type { DeviceView } from '@shared/contract/schemas/device.ts'
import { Button } from '@/components/button'
import { Tag } from '@/components/tag'
import { Box } from '@/elements'
import { texts } from '@/texts/devices'
import styles from './devices.module.scss'

const TONES = { ready: 'accent', silent: 'warn', revoked: 'calm' } as const
/** A clock that is wrong by more than this is worth a word, in seconds. */
const CLOCK = 120

/** Whether a device can be counted on, and whether its clock is right. */
export function DeviceState({ device }: { readonly device: DeviceView }) {
  const wrong = Math.abs(device.clockOffset) > CLOCK && device.state !== 'revoked'
  return (
    <Box className={styles.state}>
      <Tag tone={TONES[device.state]}>{texts.states[device.state]}</Tag>
      {wrong ? <Tag tone="warn">{texts.clock(device.clockOffset)}</Tag> : null}
    </Box>
  )
}

interface Props {
  readonly device: DeviceView
  readonly place: string
  readonly onRevoke: () => void
}

/** A device on a phone. */
export function DeviceRow({ device, place, onRevoke }: Props) {
  const seen = device.lastSeen ? `${texts.seen} ${texts.seenAt(device.lastSeen)}` : texts.neverSeen
  return (
    <Box className={styles.device}>
      <Box className={styles.words}>
        <Box className="h3">{device.name}</Box>
        <Box className="cap">{place}</Box>
        <Box className="cap">
          {texts.kinds[device.kind]} · {seen}
          {device.waiting > 0 ? ` · ${texts.waitingColumn} ${texts.waiting(device.waiting)}` : ''}
        </Box>
        <DeviceState device={device} />
      </Box>
      {device.state === 'revoked' ? null : (
        <Button label={texts.revokeSpoken(device.name)} onPress={onRevoke}>
          {texts.revoke}
        </Button>
      )}
    </Box>
  )
}
