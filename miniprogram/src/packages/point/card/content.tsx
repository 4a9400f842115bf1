import type { ShownEntry } from '@shared/contract/schemas/card.ts'
import { ENTRY_FIELDS, type EntryField } from '@shared/domain/card/read-card.ts'
import type { ReactNode } from 'react'
import { Facts } from '@/components/facts'
import { Box } from '@/elements'
import { dateText } from '@/services/format'
import { texts } from '@/texts/cards'

/** What a field of a card says, in words. */
export function fieldText(entry: ShownEntry, field: EntryField): string {
  const said = {
    window: entry.window,
    taskCode: entry.matter,
    projectNo: entry.projectNo,
    serviceNumber: entry.serviceNumber,
    filledOn: dateText(entry.filledOn),
    level: entry.levelName,
    codes: entry.indicators.join('；'),
    text: entry.text,
    wantsCall: entry.wantsCall ? texts.yes : texts.no,
    phone: entry.phone,
  }[field]
  return said || texts.none
}

/** All but the running number of the service within its case, which says nothing to a reader. */
const SHOWN = ENTRY_FIELDS.filter((field) => field !== 'serviceNumber')

/** What a card says, once that is settled. */
export function Agreed({ entry, children }: { readonly entry: ShownEntry; readonly children?: ReactNode }) {
  return (
    <Box as="section" label={texts.facts} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.facts}
      </Box>
      <Facts facts={SHOWN.map((field) => ({ name: texts.fields[field], value: fieldText(entry, field) }))} />
      {children}
    </Box>
  )
}
