import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { OptionGroup } from '@/components/option-group'
import { texts } from '@/texts/staff'

export type TicketClass = TicketDetail['ticket']['class']

interface Props {
  readonly detail: TicketDetail
  readonly value: TicketClass
  readonly onChange: (value: TicketClass) => void
}

/** The class of the problem, where the local rules know several; it decides the limit. */
export function ClassChoice({ detail, value, onChange }: Props) {
  const classes = detail.place.ticketClasses
  if (classes.length < 2) return null
  return (
    <OptionGroup
      id="class"
      label={texts.class}
      options={classes.map(({ id, name, amount, unit }) => ({
        value: id as TicketClass,
        name: texts.classOption(name, amount, unit),
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
