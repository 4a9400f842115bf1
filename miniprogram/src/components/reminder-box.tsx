import type { Output } from '@shared/contract/routes.ts'
import type { ReminderView } from '@shared/contract/schemas/reminder.ts'
import { useState } from 'react'
import { Box } from '@/elements'
import { askReminders } from '@/platform/ask-reminders'
import { platformCode, way } from '@/platform/auth'
import { call } from '@/services/client'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/reminders'
import { Button } from './button'

type Offer = Output<'reminderOffer'>['wechat'][number]
export type Accepted = { readonly way: 'wechat' | 'alipay'; readonly code: string; readonly templates: Offer['template'][] }

/** What a tap on “接收提醒” brought: the platform's question is asked first, as it must be right in the tap. */
export async function accept(offers: readonly Offer[]): Promise<Accepted | null> {
  if (way === null) return null
  const accepted = await askReminders(offers.map(({ id }) => id))
  const templates = offers.filter(({ id }) => accepted.includes(id)).map(({ template }) => template)
  const code = templates.length > 0 ? await platformCode() : null
  return code ? { way, code, templates } : null
}

/** The words of a card about reminders, with the button and why it did not work. */
export function ReminderCard(props: {
  readonly title: string
  readonly text: string
  readonly button?: string
  readonly failure: string | null
  readonly onPress: () => void
}) {
  const { title, text, button, failure, onPress } = props
  return (
    <Box as="section" label={title} className="card stack-title">
      <Box>
        <Box as="h2" className="h3">
          {title}
        </Box>
        <Box className="meta">{text}</Box>
      </Box>
      {button ? <Button onPress={onPress}>{button}</Button> : null}
      <Box className="cap" live="polite">
        {failure ?? ''}
      </Box>
    </Box>
  )
}

const textOf = ({ left, way: chosen }: ReminderView, offer: Offer): string => {
  if (left !== undefined && left > 0) return texts.left(left)
  if (chosen === way && offer.longTerm) return texts.on
  return offer.longTerm ? texts.longTermText : texts.text
}

interface Props {
  readonly receipt: string
  readonly service?: string
}

/** Where the holder of a receipt is told of its progress: on the platform that he is on, or at the number that he left. */
export function ReminderBox({ receipt, service }: Props) {
  const about = service ? { receipt, service } : { receipt }
  const reminders = useCall('reminderOffer', about)
  const [failure, setFailure] = useState<string | null>(null)
  const view = reminders.value
  if (!view) return null
  const offers = way === null ? [] : view[way]
  const [offer] = offers
  if (!offer) {
    return view.contact ? <Box className="meta">{texts.bySms(view.contact)}</Box> : null
  }
  const press = async () => {
    const accepted = await accept(offers)
    if (!accepted) return setFailure(texts.notAccepted)
    const answer = await call('acceptReminder', { ...about, ...accepted })
    setFailure(answer.ok ? null : answer.refusal.message)
    if (answer.ok) reminders.put(answer.value)
  }
  const settled = offer.longTerm && view.way === way
  return (
    <ReminderCard
      title={texts.title}
      text={textOf(view, offer)}
      {...(settled ? {} : { button: view.left ? texts.acceptMore : texts.accept })}
      failure={failure}
      onPress={() => void press()}
    />
  )
}
