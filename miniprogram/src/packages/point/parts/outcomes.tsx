import type { CardOutcome } from '@shared/contract/schemas/card.ts'
import { Note } from '@/components/note'
import { Box } from '@/elements'
import { texts } from '@/texts/cards'

/** What became of cards that were sent: how many of each, and those that were not taken, each with its reason. */
export function Outcomes({ results }: { readonly results: readonly CardOutcome[] }) {
  const wrong = results.filter(({ status, errors }) => status === 'wrong' || errors)
  return (
    <Box role="status">
      <Note tone={wrong.length > 0 ? 'caution' : 'calm'}>
        <Box className="strong">{texts.results(results)}</Box>
        {wrong.map((one) => (
          <Box key={one.index}>{`${one.serial || texts.row(one.index + 1)}：${texts.why(one)}`}</Box>
        ))}
      </Note>
    </Box>
  )
}
