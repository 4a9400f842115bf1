import type { Input } from '@shared/contract/routes.ts'
import { useState } from 'react'
import { Box } from '@/elements'
import { way } from '@/platform/auth'
import { call } from '@/services/client'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/reminders'
import { Button } from './button'
import { TextField } from './field'
import { accept, ReminderCard } from './reminder-box'

const ROUTES = {
  unit: { read: 'staffReminders', write: 'acceptStaffReminder', text: texts.workText },
  review: { read: 'staffReminders', write: 'acceptStaffReminder', text: texts.workReviewText },
  bureau: { read: 'bureauReminders', write: 'acceptBureauReminder', text: texts.workBureauText },
} as const

const PHONE = /^1\d{10}$/

/** Where one is reminded of one's work: on the platform, or in a browser at the number that one signed in with. */
export function WorkReminders({ of }: { readonly of: keyof typeof ROUTES }) {
  const { read, write, text } = ROUTES[of]
  const reminders = useCall(read, {})
  const [phone, setPhone] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const view = reminders.value
  if (!view) return null
  const offers = way === null ? [] : view[way]
  if (offers.length === 0 && !view.phone) return null
  const put = async (input: Input<'acceptStaffReminder'>) => {
    const answer = await call(write, input)
    setFailure(answer.ok ? null : answer.refusal.message)
    if (!answer.ok) return
    reminders.put(answer.value)
    setPhone(null)
  }
  const onPlatform = async () => {
    const accepted = await accept(offers)
    if (accepted) await put(accepted)
    else setFailure(texts.notAccepted)
  }
  const press = () => (offers.length > 0 ? void onPlatform() : setPhone(''))
  const settled = view.way !== undefined && !(view.left === 0 && offers.length > 0)
  const says = view.way ? `${texts.workOn[view.way]}${view.left === undefined ? '' : texts.left(view.left)}` : text
  return (
    <>
      <ReminderCard
        title={texts.work}
        text={says}
        {...(settled || phone !== null ? {} : { button: texts.accept })}
        failure={failure}
        onPress={press}
      />
      {phone === null ? null : (
        <Box className="card stack-title">
          <TextField label={texts.phone} help={texts.phoneHelp} kind="phone" limit={11} value={phone} onChange={setPhone} />
          <Button look="main" disabled={!PHONE.test(phone)} onPress={() => void put({ way: 'sms', phone })}>
            {PHONE.test(phone) ? texts.accept : texts.needsPhone}
          </Button>
        </Box>
      )}
      {view.way ? (
        <Button look="text" onPress={() => void put({ way: 'off' })}>
          {texts.off}
        </Button>
      ) : null}
    </>
  )
}
