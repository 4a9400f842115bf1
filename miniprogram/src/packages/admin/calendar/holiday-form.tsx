import type { CalendarView } from '@shared/contract/schemas/calendar.ts'
import { useState } from 'react'
import { AreaField, SelectField, TextField } from '@/components/field'
import { SubmitBar } from '@/components/submit-bar'
import { texts } from '@/texts/calendar'
import { daysIn, type OnPreview, usePreview } from './use-preview'

interface Props {
  readonly region: CalendarView['region']
  readonly onPreview: OnPreview
}

/** Further rest days of one region. */
export function HolidayForm({ region, onPreview }: Props) {
  const [draft, setDraft] = useState({ region: region.id, days: '', name: '', document: '' })
  const { ask, sending, failure } = usePreview(onPreview)
  const put = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more })
  const dates = daysIn(draft.days)
  const lacks =
    dates.length === 0
      ? texts.needsRest
      : draft.name.trim() === ''
        ? texts.needsName
        : draft.document.trim() === ''
          ? texts.needsBasis
          : null
  const holidays = { region: draft.region, dates, name: draft.name.trim(), document: draft.document.trim() }
  return (
    <>
      <SelectField
        label={texts.region}
        options={[region, ...region.below].map(({ id, name }) => ({ value: id, name }))}
        value={draft.region}
        onChange={(chosen) => put({ region: chosen })}
      />
      <AreaField
        label={texts.holidayDays}
        help={texts.daysHelp(dates.length)}
        limit={250}
        value={draft.days}
        onChange={(days) => put({ days })}
      />
      <TextField
        label={texts.holidayName}
        placeholder={texts.holidayNamePlaceholder}
        limit={40}
        value={draft.name}
        onChange={(name) => put({ name })}
      />
      <TextField
        label={texts.holidayDocument}
        placeholder={texts.holidayDocumentPlaceholder}
        limit={60}
        value={draft.document}
        onChange={(document) => put({ document })}
      />
      <SubmitBar
        id="preview"
        text={sending ? texts.previewing : (lacks ?? texts.preview)}
        ready={lacks === null && !sending}
        failure={failure ? { title: '', text: failure } : null}
        onSubmit={() => void ask({ holidays })}
      />
    </>
  )
}
