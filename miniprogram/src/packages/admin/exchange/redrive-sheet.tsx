import type { Output } from '@shared/contract/routes.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { type ClientRefusal, call } from '@/services/client'
import { texts } from '@/texts/exchange'
import type { Chosen } from './parked'

interface Props {
  readonly chosen: Chosen
  readonly onClose: () => void
  readonly onDone: (done: Output<'redriveUpward'>) => void
}

/** Says what sending again means, and does it. */
export function RedriveSheet({ chosen, onClose, onDone }: Props) {
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const send = async () => {
    setSending(true)
    const answer = await call('redriveUpward', chosen === 'all' ? {} : { key: chosen.key })
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onDone(answer.value)
  }
  return (
    <Sheet open title={chosen === 'all' ? texts.confirmAll : texts.confirmOne(chosen.caseNumber)} onClose={onClose}>
      <Box className="body">{texts.confirmText}</Box>
      <SubmitBar
        text={sending ? texts.sending : texts.confirm}
        ready={!sending}
        failure={refusal ? { title: texts.failureTitle, text: refusal.message } : null}
        onSubmit={() => void send()}
      />
      <Button look="text" wide onPress={onClose}>
        {texts.cancel}
      </Button>
    </Sheet>
  )
}
