import type { ExportView } from '@shared/contract/schemas/statistics.ts'
import { useState } from 'react'
import { Box } from '@/elements'
import type { Answer, ClientRefusal } from '@/services/client'
import { useCall } from '@/services/use-call'
import { useWhileBusy } from '@/services/use-while-busy'
import { texts } from '@/texts/ledger'
import { Button } from './button'
import { MakingRow } from './making-row'

interface Props {
  readonly of: 'ledgerFiles' | 'regionLedgerFiles'
  readonly ask: () => Promise<Answer<ExportView>>
}

/** The ledger as a file: made apart from the page, listed when it is ready. */
export function LedgerFiles({ of, ask }: Props) {
  const list = useCall(of, {})
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<ClientRefusal | null>(null)
  const files = list.value?.exports ?? []
  useWhileBusy(
    list,
    files.some(({ state }) => state === 'queued' || state === 'running'),
  )
  const make = async () => {
    setAsking(true)
    const answer = await ask()
    setAsking(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) list.reload()
  }
  return (
    <Box as="section" label={texts.files} className="stack-title">
      <Box>
        <Button disabled={asking} onPress={make}>
          {asking ? texts.making : texts.make}
        </Button>
      </Box>
      {refusal ? (
        <Box role="alert" className="meta">
          {texts.failed}
          {refusal.message}
        </Box>
      ) : null}
      {files.map(({ id, regionName, month, requestedAt, state, done, total, files: made }) => (
        <MakingRow
          key={id}
          name={texts.fileName(regionName, month)}
          meta={texts.fileMeta(requestedAt)}
          progress={texts.progress}
          {...{ state, done, total, files: made }}
        />
      ))}
    </Box>
  )
}
