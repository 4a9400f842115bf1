import type { TicketDetail } from '@shared/contract/schemas/ticket.ts'
import { Box } from '@/elements'
import { texts } from '@/texts/evidence'
import { AddPicture } from './add-picture'
import { EvidencePicture } from './evidence-picture'
import { PackList } from './pack-list'

interface Props {
  readonly detail: TicketDetail
  /** Whether whoever looks may add pictures. */
  readonly mayAttach?: boolean
  /** The ticket has changed and is to be read anew. */
  readonly onChange: () => void
}

/** The pictures of a ticket, each opened by itself, and its evidence pack. */
export function EvidenceBox({ detail, mayAttach = false, onChange }: Props) {
  const { attachments, ticket } = detail
  const counted = ticket.state !== 'merged' && ticket.state !== 'void'
  return (
    <Box as="section" label={texts.evidence} className="card stack-title">
      <Box as="h2" className="h2">
        {texts.evidence}
      </Box>
      <Box className="meta">{texts.evidenceHelp}</Box>
      {attachments.length === 0 ? <Box className="meta">{texts.none}</Box> : null}
      <Box as="ul">
        {attachments.map((attachment) => (
          <EvidencePicture key={attachment.id} ticket={ticket.id} attachment={attachment} />
        ))}
      </Box>
      {mayAttach && counted ? <AddPicture ticket={ticket.id} onAdded={onChange} /> : null}
      <PackList ticket={ticket.id} />
    </Box>
  )
}
