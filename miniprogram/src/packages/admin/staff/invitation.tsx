import type { Output } from '@shared/contract/routes.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Box } from '@/elements'
import { copyText } from '@/platform/copy'
import { pageAddress } from '@/platform/page-address'
import { pageUrl } from '@/services/navigate'
import { texts } from '@/texts/admin'
import styles from './staff.module.scss'

interface CopyProps {
  readonly name: string
  readonly text: string
  readonly act: string
  readonly main?: boolean
}

function Copy({ name, text, act, main }: CopyProps) {
  const [copied, setCopied] = useState(false)
  return (
    <Box className="stack-like">
      <Box className="cap">{name}</Box>
      <Box className={styles.code}>{text}</Box>
      <Button look={main ? 'main' : 'line'} wide onPress={() => void copyText(text).then(setCopied)}>
        {copied ? texts.copied : act}
      </Button>
    </Box>
  )
}

/** An invitation to hand over: its code, and on H5 a link that carries it. */
export function Invitation({ invitation: { code, staffName, expiresAt } }: { readonly invitation: Output<'invite'> }) {
  const link = pageAddress(pageUrl('signIn', { for: 'staff', invitation: code }))
  return (
    <Box role="status" className="stack-title">
      <Box className="meta">{texts.invitationText(staffName, expiresAt)}</Box>
      <Copy name={texts.invitationCode} text={code} act={texts.copyCode} main />
      {link ? <Copy name={texts.invitationLink} text={link} act={texts.copyLink} /> : null}
      <Box className="cap">{texts.invitationWhere}</Box>
    </Box>
  )
}
