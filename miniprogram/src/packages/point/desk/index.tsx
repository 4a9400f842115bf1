import { WorkArea } from '@/components/work-area'
import { texts } from '@/texts/desk'
import { Desk } from './desk'

/** The clerk's side of a window: who has not rated yet, and asking. */
export default function DeskPage() {
  return (
    <WorkArea title={texts.title} current="desk" layout="text">
      <Desk />
    </WorkArea>
  )
}
