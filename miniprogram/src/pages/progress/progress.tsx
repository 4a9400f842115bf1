import type { ProgressView } from '@shared/contract/schemas/progress.ts'
import { DueCard } from '@/components/due-card'
import { Note } from '@/components/note'
import { Receipt } from '@/components/receipt'
import { ReminderBox } from '@/components/reminder-box'
import { Timeline } from '@/components/timeline'
import { Box } from '@/elements'
import { texts } from '@/texts/progress'
import { More } from './more'
import { RateAnswer } from './rate-answer'
import { Reviews } from './reviews'
import { stepsOf } from './steps'

interface Props {
  readonly progress: ProgressView
  /** It has changed by what its holder said. */
  readonly onChange: (progress: ProgressView) => void
}

/** Number of the receipt that a progress is of. */
export const receiptOf = ({ rating, complaint }: ProgressView): string => rating?.receipt ?? complaint?.receipt ?? ''

/** The state in a heading, what one is asked for, the legal date, and the course of things in plain words. */
export function Progress({ progress, onChange }: Props) {
  const { rating, ticket, taskName, hallName, windowName, orgName, place } = progress
  const where = [hallName, windowName].filter(Boolean).join(' ') || orgName
  const running = ticket && ticket.state !== 'answered' && ticket.state !== 'closed' && ticket.state !== 'void'
  return (
    <>
      <Box className="stack-like" role="status">
        <Box className="cap num">{texts.receipt(receiptOf(progress))}</Box>
        <Box as="h1" className="h1" takesFocus>
          {ticket ? texts.headings[ticket.state] : texts.good}
        </Box>
        <Box className="meta">{[taskName, where].join(' · ')}</Box>
      </Box>
      {progress.default ? <Note>{texts.superseded(progress.default.levelName)}</Note> : null}
      {rating?.withheld ? <Note>{texts.withheld[rating.withheld]}</Note> : null}
      {ticket?.into ? <Note>{texts.into(ticket.into)}</Note> : null}
      {ticket?.rateable ? <RateAnswer progress={progress} onRated={onChange} /> : null}
      {running && ticket.due ? <DueCard due={ticket.due} /> : null}
      {ticket ? (
        <Box as="section" className="card" label={texts.history}>
          <Timeline steps={stepsOf(progress, ticket)} />
        </Box>
      ) : null}
      {!ticket && rating ? <Receipt rating={rating} name={taskName} /> : null}
      {ticket && ticket.state !== 'void' ? <ReminderBox receipt={receiptOf(progress)} service={progress.service} /> : null}
      <Reviews progress={progress} onChange={onChange} />
      <More progress={progress} onChange={onChange} />
      <Box className="cap">{texts.foot(place.today, place.documentNumber)}</Box>
    </>
  )
}
