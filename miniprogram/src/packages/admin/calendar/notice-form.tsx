import { readNotice } from '@shared/domain/calendar/read-notice.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { AreaField, DayField, TextField } from '@/components/field'
import { Note } from '@/components/note'
import { SubmitBar } from '@/components/submit-bar'
import { SwitchRow } from '@/components/switch-row'
import { Box } from '@/elements'
import { texts } from '@/texts/calendar'
import { daysIn, type OnPreview, usePreview } from './use-preview'

const EMPTY = { year: '', document: '', published: '', rest: '', work: '', correction: false }
type Draft = typeof EMPTY

const missing = ({ year, document, published, rest }: Draft): string | null => {
  if (!/^2\d{3}$/.test(year)) return texts.needsYear
  if (document.trim() === '') return texts.needsDocument
  if (published === '') return texts.needsPublished
  return daysIn(rest).length === 0 ? texts.needsRest : null
}

/** A notice, pasted and read or typed. */
export function NoticeForm({ onPreview }: { readonly onPreview: OnPreview }) {
  const [text, setText] = useState('')
  const [draft, setDraft] = useState(EMPTY)
  const [remark, setRemark] = useState<string | null>(null)
  const { ask, sending, failure } = usePreview(onPreview)
  const put = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  const read = () => {
    const { year, document, published, rest, work, doubtful } = readNotice(text)
    setRemark(rest.length === 0 ? texts.readNothing : doubtful.length > 0 ? texts.doubtful(doubtful) : null)
    if (rest.length === 0) return
    const found = { year: year ? String(year) : '', document: document ?? '', published: published ?? '' }
    put({ ...found, rest: rest.join('、'), work: work.join('、') })
  }
  const lacks = missing(draft)
  const submit = () => {
    const { year, document, published, rest, work, correction } = draft
    const notice = { year: Number(year), document: document.trim(), published, rest: daysIn(rest), work: daysIn(work) }
    void ask({ notice: { ...notice, ...(correction ? { correction } : {}) } })
  }
  return (
    <>
      <AreaField label={texts.paste} help={texts.pasteHelp} limit={4000} value={text} onChange={setText} />
      <Button disabled={text.trim() === ''} onPress={read}>
        {texts.read}
      </Button>
      <Box live="polite">{remark ? <Note tone="caution">{remark}</Note> : null}</Box>
      <TextField label={texts.yearLabel} kind="digits" limit={4} value={draft.year} onChange={(year) => put({ year })} />
      <TextField
        label={texts.document}
        placeholder={texts.documentPlaceholder}
        limit={40}
        value={draft.document}
        onChange={(document) => put({ document })}
      />
      <DayField label={texts.publishedLabel} value={draft.published} onChange={(published) => put({ published })} />
      <AreaField
        label={texts.restLabel}
        help={texts.daysHelp(daysIn(draft.rest).length)}
        limit={900}
        value={draft.rest}
        onChange={(rest) => put({ rest })}
      />
      <AreaField
        label={texts.workLabel}
        help={texts.daysHelp(daysIn(draft.work).length)}
        limit={400}
        value={draft.work}
        onChange={(work) => put({ work })}
      />
      <SwitchRow
        id="correction"
        title={texts.correction}
        text={texts.correctionText}
        on={draft.correction}
        onChange={(correction) => put({ correction })}
      />
      <SubmitBar
        id="preview"
        text={sending ? texts.previewing : (lacks ?? texts.preview)}
        ready={lacks === null && !sending}
        failure={failure ? { title: '', text: failure } : null}
        onSubmit={submit}
      />
    </>
  )
}
