import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/calendar'
import { Calendar } from './calendar'

/** The holiday notices that deadlines are computed with, and loading another. */
export default function CalendarPage() {
  return (
    <WorkArea title={texts.title} current="rules" inner>
      <Calendar />
    </WorkArea>
  )
}
