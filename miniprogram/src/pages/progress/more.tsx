import type { ProgressView } from '@shared/contract/schemas/progress.ts'
import { useState } from 'react'
import { LinkList, LinkRow } from '@/components/link-row'
import { openAdding, openProtection } from '@/services/open-receipt'
import { texts } from '@/texts/progress'
import { texts as rate } from '@/texts/rate'
import { ReopenSheet } from './reopen-sheet'

interface Props {
  readonly progress: ProgressView
  readonly onChange: (progress: ProgressView) => void
}

/** What else the holder of a receipt may do: have it done again, add to it, report pressure. */
export function More({ progress, onChange }: Props) {
  const { rating, complaint, service, ticket } = progress
  const [reopening, setReopening] = useState(false)
  const reopened = (next: ProgressView) => {
    setReopening(false)
    onChange(next)
  }
  const receipt = rating?.receipt ?? complaint?.receipt ?? ''
  const addable = rating?.addableUntil && service ? { receipt, service, until: rating.addableUntil } : null
  return (
    <>
      <LinkList label={texts.more}>
        {ticket?.reopenableUntil ? (
          <LinkRow title={texts.reopen} text={texts.reopenUntil(ticket.reopenableUntil)} onPress={() => setReopening(true)} />
        ) : null}
        {addable ? <LinkRow title={rate.add} text={rate.addUntil(addable.until)} onPress={() => openAdding(addable)} /> : null}
        <LinkRow
          title={complaint ? texts.reprisal : rate.reprisal}
          onPress={() => openProtection({ receipt, ...(service ? { service } : {}) })}
        />
      </LinkList>
      {reopening ? <ReopenSheet progress={progress} onClose={() => setReopening(false)} onReopened={reopened} /> : null}
    </>
  )
}
