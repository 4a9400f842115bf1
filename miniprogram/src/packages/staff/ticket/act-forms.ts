import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { texts } from '@/texts/handling'
import { AnswerForm } from './answer-form'
import { CloseForm, DisputeForm, ExtensionForm, MergeForm } from './reason-forms'
import { RectifyForm } from './rectify-form'
import { CallBackForm, ContactForm } from './spoken-form'
import { TriageForm } from './triage-form'
import type { FormProps } from './use-act'
import { VerifyForm } from './verify-form'

export type Act = keyof typeof texts.acts

export const FORMS: Readonly<Record<Act, (props: FormProps) => JSX.Element>> = {
  verify: VerifyForm,
  triage: TriageForm,
  rectify: RectifyForm,
  answer: AnswerForm,
  'call-back': CallBackForm,
  'close-anonymous': CloseForm,
  contact: ContactForm,
  'ask-extension': ExtensionForm,
  dispute: DisputeForm,
  merge: MergeForm,
}

const isAct = (act: string): act is Act => act in texts.acts

/** What a handler may do, the next station first: whoever can be called is called before it is verified. */
export function actsOf({ acts, ticket }: TicketDetail): readonly Act[] {
  const may = acts.filter(isAct)
  const first = ticket.state === 'received' && !ticket.contacted && may.includes('contact')
  return first ? ['contact', ...may.filter((act) => act !== 'contact')] : may
}
