import type { SignView } from '@shared/contract/schemas/sign.ts'
import type { SignAct } from '@shared/domain/directory/sign.ts'
import { useState } from 'react'
import { TextField } from '@/components/field'
import { OptionGroup } from '@/components/option-group'
import { Sheet } from '@/components/sheet'
import { SubmitBar } from '@/components/submit-bar'
import { Box } from '@/elements'
import { type ClientRefusal, call } from '@/services/client'
import { texts } from '@/texts/signs'
import styles from './signs.module.scss'

interface Props {
  readonly sign: SignView
  readonly onDone: (sign: SignView) => void
  readonly onClose: () => void
}

function History({ history }: Pick<SignView, 'history'>) {
  return (
    <Box as="section" label={texts.history}>
      <Box as="h3" className="h3">
        {texts.history}
      </Box>
      {history.length === 0 ? <Box className="meta">{texts.noHistory}</Box> : null}
      <Box as="ol">
        {history.map(({ act, version, by, at, why }) => (
          <Box as="li" key={`${act} ${at} ${version}`} className={styles.event}>
            <Box>{`${texts.event(act, version)}：${why}`}</Box>
            <Box className="cap num">{texts.eventBy(by, at)}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

/** Replaces a sign, takes it down or puts it up again, with the reason; shows what was done before. */
export function ChangeSheet({ sign, onDone, onClose }: Props) {
  const [act, setAct] = useState<SignAct | null>(null)
  const [why, setWhy] = useState('')
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const acts: readonly SignAct[] = sign.revoked ? ['put-up', 'replace'] : ['replace', 'take-down']
  const missing = act === null ? texts.needsAct : why.trim() === '' ? texts.needsWhy : null
  const submit = async () => {
    if (act === null) return
    setSending(true)
    const answer = await call('changeSign', { window: sign.window, act, why: why.trim(), seen: sign.history.length })
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onDone(answer.value)
  }
  return (
    <Sheet open title={texts.changeTitle(sign.name)} onClose={onClose}>
      <OptionGroup
        id="sign-act"
        label={texts.act}
        options={acts.map((value) => ({ value, name: texts.acts[value], help: texts.actHelp[value] }))}
        value={act}
        onChange={setAct}
      />
      <TextField label={texts.why} help={texts.whyHelp} limit={100} value={why} onChange={setWhy} />
      <SubmitBar
        text={sending ? texts.asking : (missing ?? texts.submit)}
        ready={missing === null && !sending}
        failure={refusal ? { title: texts.failureTitle, text: refusal.message } : null}
        onSubmit={() => void submit()}
      />
      <History history={sign.history} />
    </Sheet>
  )
}
