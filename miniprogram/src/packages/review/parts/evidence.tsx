import type { ReviewDetail } from '@shared/contract/schemas/review.ts'
import { EvidencePicture } from '@/components/evidence-picture'
import { PackList } from '@/components/pack-list'
import { Box } from '@/elements'
import { texts } from '@/texts/review'

/** The pictures that go with it, and the evidence pack of the case; whoever opens one is on record. */
export function Evidence({ detail: { evidence, review } }: { readonly detail: ReviewDetail }) {
  return (
    <Box as="section" label={texts.evidence} className="stack-title">
      <Box>
        <Box className="h3">{texts.evidence}</Box>
        <Box className="cap">{evidence.length > 0 ? texts.seen : texts.noEvidence}</Box>
      </Box>
      <Box as="ul">
        {evidence.map((attachment) => (
          <EvidencePicture key={attachment.id} ticket={review.ticket} attachment={attachment} />
        ))}
      </Box>
      <PackList ticket={review.ticket} />
    </Box>
  )
}
