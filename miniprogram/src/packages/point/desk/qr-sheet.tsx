import type { DeskService } from '@shared/contract/schemas/device.ts'
import { Qr } from '@/components/qr'
import { Sheet } from '@/components/sheet'
import { Box } from '@/elements'
import { texts } from '@/texts/desk'
import styles from './desk.module.scss'

interface Props {
  readonly service: DeskService
  readonly address: string
  readonly onClose: () => void
}

/** The dynamic code of a service, to be turned to the person at the window. */
export function QrSheet({ service, address, onClose }: Props) {
  return (
    <Sheet open title={texts.qrTitle} onClose={onClose}>
      <Box className="h3">{service.taskName}</Box>
      <Box className={styles.code}>
        <Qr text={address} label={texts.qrLabel(service.taskName)} className={styles.qr} />
      </Box>
      <Box className="meta">{texts.qrText}</Box>
    </Sheet>
  )
}
