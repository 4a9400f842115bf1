import type { Output } from '@shared/contract/routes.ts'
import type { DeviceView } from '@shared/contract/schemas/device.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Box } from '@/elements'
import { call } from '@/services/client'
import { texts } from '@/texts/devices'
import styles from './devices.module.scss'

interface Props {
  readonly device: DeviceView
  readonly onDone: (list: Output<'devices'>) => void
  readonly onClose: () => void
}

/** Takes a device out of use, after saying what that means. */
export function RevokeSheet({ device, onDone, onClose }: Props) {
  const [failure, setFailure] = useState('')
  const revoke = async () => {
    const answer = await call('revokeDevice', { id: device.id })
    if (!answer.ok) return setFailure(answer.refusal.message)
    onDone(answer.value)
    onClose()
  }
  return (
    <Sheet
      open
      title={texts.revokeTitle(device.name)}
      onClose={onClose}
      actions={
        <Button look="danger" wide onPress={() => void revoke()}>
          {texts.revokeSure}
        </Button>
      }
    >
      <Box className="meta">{texts.revokeText}</Box>
      {device.waiting > 0 ? <Box className="strong">{texts.revokeWaiting(device.waiting)}</Box> : null}
      {failure ? (
        <Box role="alert" className={styles.failure}>
          {failure}
        </Box>
      ) : null}
    </Sheet>
  )
}
