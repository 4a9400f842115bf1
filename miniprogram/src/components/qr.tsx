import { encode } from 'uqr'
import { Box, Picture } from '@/elements'

interface Props {
  readonly text: string
  /** What the code is for, for those who cannot see it. */
  readonly label: string
  readonly className?: string
}

/** One path over all dark modules, with the quiet margin that readers need. */
function pictureOf(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#1f2429" d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** A two-dimensional code. */
export function Qr({ text, label, className }: Props) {
  return (
    <Box role="img" label={label} className={className}>
      <Picture src={pictureOf(text)} className={className} />
    </Box>
  )
}
