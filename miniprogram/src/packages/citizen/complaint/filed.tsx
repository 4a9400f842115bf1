import type { ComplaintView } from '@shared/contract/schemas/complaint.ts'
import { Box } from '@/elements'
import { timeText } from '@/services/format'
import { openProgress } from '@/services/open-receipt'
import { texts } from '@/texts/complaint'
import { texts as rate } from '@/texts/rate'
import { Taken } from '../parts/taken'

/** The receipt of a complaint, and by when there is an answer. */
export function Filed({ complaint }: { readonly complaint: ComplaintView }) {
  const { receipt, number, at, taskName, promise, contact, place } = complaint
  return (
    <Taken
      title={texts.title}
      heading={texts.done}
      text={texts.doneText}
      number={{ name: texts.receipt, value: receipt }}
      facts={[
        { name: texts.number, value: number },
        { name: rate.matter, value: taskName },
        { name: rate.contactLeft, value: contact ?? '' },
        { name: rate.time, value: timeText(at) },
      ]}
      action={{ name: rate.progress, onPress: () => openProgress({ receipt }) }}
    >
      <Box className="stack-like">
        <Box as="h2" className="h2">
          {texts.next}
        </Box>
        {promise ? <Box className="meta">{texts.promise(promise)}</Box> : null}
        <Box className="meta">{texts.keep}</Box>
      </Box>
      <Box className="cap">{rate.basis(place.documentNumber)}</Box>
    </Taken>
  )
}
