import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/card-books'
import { Books } from './books'

/** Books of cards: what was issued where, and how much of it is used. */
export default function BooksPage() {
  return (
    <WorkArea title={texts.booksTitle} current="cards" inner>
      <Books />
    </WorkArea>
  )
}
