import type { ReconciliationView } from '@shared/contract/schemas/card-book.ts'
import { Facts } from '@/components/facts'
import { Box } from '@/elements'
import { countText, shortTimeText } from '@/services/format'
import { texts } from '@/texts/card-books'
import { COUNTED } from './counted'

type Point = ReconciliationView['points'][number]

/** What does not add up at a point: numbers that never came back, and serials that should not have. */
export function PointCount({ point, whole }: { readonly point: Point; readonly whole: boolean }) {
  const gaps = point.books.flatMap((book) => book.gaps)
  if (!whole && gaps.length === 0 && point.strays.length === 0) return null
  return (
    <Box as="section" label={point.name} className="card stack-title">
      <Box>
        <Box as="h2" className="h2">
          {point.name}
        </Box>
        {whole ? <Box className="cap">{`${texts.uses[point.use]} · ${texts.lateRate(point.late, point.entered)}`}</Box> : null}
      </Box>
      {whole ? (
        <Facts spread facts={COUNTED.map(([title, field]) => ({ name: texts[title], value: countText(point.total[field]) }))} />
      ) : null}
      {gaps.length > 0 ? (
        <Box>
          <Box className="h3">{texts.gaps}</Box>
          <Box className="num">{gaps.join('、')}</Box>
          <Box className="cap">{texts.gapsText}</Box>
        </Box>
      ) : null}
      {point.strays.length > 0 ? (
        <Box>
          <Box className="h3">{texts.straysTitle}</Box>
          {point.strays.map(({ serial, kind, at, byName }) => (
            <Box
              key={`${serial}${kind}`}
              className="meta"
            >{`${serial}：${texts.strays[kind]}，${shortTimeText(at)} ${byName}`}</Box>
          ))}
        </Box>
      ) : null}
    </Box>
  )
}
