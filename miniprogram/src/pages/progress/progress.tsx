import type { ProgressView } from '@shared/contract/schemas/evaluation.ts'
import { DueCard } from '@/components/due-card'
import { LinkList, LinkRow } from '@/components/link-row'
import { Note } from '@/components/note'
import { Receipt } from '@/components/receipt'
import { Timeline } from '@/components/timeline'
import { Box } from '@/elements'
import { openAdding } from '@/services/open-receipt'
import { texts } from '@/texts/progress'
import { texts as rate } from '@/texts/rate'
import { stepsOf } from './steps'

/** The state in a heading, the legal date, and the course of things in plain words. */
export function Progress({ progress }: { readonly progress: ProgressView }) {
  const { rating, ticket, taskName, hallName, windowName, orgName, place } = progress
  const where = [hallName, windowName].filter(Boolean).join(' ') || orgName
  return (
    <>
      <Box className="stack-like" role="status">
        <Box className="cap num">{texts.receipt(rating.receipt)}</Box>
        <Box as="h1" className="h1" takesFocus>
          {ticket ? texts.headings[ticket.state] : texts.good}
        </Box>
        <Box className="meta">{[taskName, where].join(' · ')}</Box>
      </Box>
      {progress.default ? <Note>{texts.superseded(progress.default.levelName)}</Note> : null}
      {rating.withheld ? <Note>{texts.withheld[rating.withheld]}</Note> : null}
      {ticket?.due && ticket.state !== 'answered' ? <DueCard due={ticket.due} /> : null}
      {ticket ? (
        <Box as="section" className="card" label={texts.history}>
          <Timeline steps={stepsOf(progress, ticket)} />
        </Box>
      ) : (
        <Receipt rating={rating} name={taskName} />
      )}
      {rating.addableUntil ? (
        <LinkList label={rate.addLabel}>
          <LinkRow
            title={rate.add}
            text={rate.addUntil(rating.addableUntil)}
            onPress={() => openAdding({ receipt: rating.receipt, service: progress.service })}
          />
        </LinkList>
      ) : null}
      <Box className="cap">{texts.foot(place.today, place.documentNumber)}</Box>
    </>
  )
}
