import type { ProtectionView } from '@shared/contract/schemas/protection.ts'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Facts } from '@/components/facts'
import { Note } from '@/components/note'
import { PageHead } from '@/components/page-head'
import { Quote } from '@/components/quote'
import { Box } from '@/elements'
import { timeText } from '@/services/format'
import { open } from '@/services/navigate'
import { useSend } from '@/services/use-send'
import { texts } from '@/texts/protection'
import { NoteForm } from './note-form'
import styles from './report.module.scss'

interface Props {
  readonly view: ProtectionView
  readonly onChange: (view: ProtectionView) => void
  readonly onBack: () => void
}

/** One report: what it says, whom to call, what was done about it, and everybody who looked. */
export function Report({ view, onChange, onBack }: Props) {
  const { report, text, staffName, contact, ticket, looks, notes } = view
  const [phone, setPhone] = useState<string | null>(null)
  const { send, sending, refusal } = useSend()
  const showPhone = async () => {
    const answer = await send('protectionNumber', { id: report.id })
    if (!answer) return
    setPhone(answer.phone)
    onChange(answer.view)
  }
  const facts = [
    { name: texts.number, value: report.number },
    { name: texts.facts.org, value: report.orgName },
    { name: texts.facts.place, value: [report.hallName, report.windowName].filter(Boolean).join(' ') },
    { name: texts.facts.staff, value: staffName || texts.noStaff },
    { name: texts.facts.at, value: timeText(report.at) },
    { name: texts.facts.ticket, value: ticket?.number ?? '' },
    { name: texts.facts.phone, value: phone ?? contact ?? texts.noPhone },
  ].filter(({ value }) => value !== '')
  return (
    <Box className={styles.column}>
      <Box className={styles.back}>
        <Button look="text" onPress={onBack}>
          {texts.back}
        </Button>
      </Box>
      <PageHead title={texts.kinds[report.kind]} text={report.taskName} />
      {refusal ? <Note tone="caution">{refusal.message}</Note> : null}
      <Box as="section" className="card stack-title" label={texts.words}>
        {text ? <Quote>{text}</Quote> : <Box className="meta">{texts.noWords}</Box>}
        <Facts facts={facts} />
        {contact && phone === null ? (
          <Button disabled={sending} onPress={() => void showPhone()}>
            {texts.showPhone}
          </Button>
        ) : null}
        {ticket ? <Button onPress={() => open('ticketView', { id: ticket.id })}>{texts.openTicket}</Button> : null}
      </Box>
      <Box as="section" className="card stack-title" label={texts.notes}>
        <Box as="h2" className="h2">
          {texts.notes}
        </Box>
        {notes.length === 0 ? <Box className="meta">{texts.noNotes}</Box> : null}
        {notes.map((note) => (
          <Box key={`${note.at}${note.words}`} className="stack-like">
            <Box className="cap num">{texts.noteBy(note)}</Box>
            <Quote>{note.words}</Quote>
          </Box>
        ))}
        {report.state === 'open' ? <NoteForm view={view} onNoted={onChange} /> : <Box className="meta">{texts.closed}</Box>}
      </Box>
      <Box as="section" className="card stack-title" label={texts.looks}>
        <Box as="h2" className="h2">
          {texts.looks}
        </Box>
        {looks.map((look, at) => (
          <Box key={`${look.at}-${at}`} className="meta num">
            {texts.lookAt(look)}
          </Box>
        ))}
      </Box>
    </Box>
  )
}
