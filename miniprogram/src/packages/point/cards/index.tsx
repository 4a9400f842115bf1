import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/cards'
import { Work } from './work'

/** Paper comment cards: what is to be done with them, and what is overdue. */
export default function CardsPage() {
  return (
    <WorkArea title={texts.title} current="cards">
      <Work />
    </WorkArea>
  )
}
