import { Box } from '@/elements'

/** The title of a page and a line about it. */
export function PageHead({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Box>
      <Box as="h1" className="h1">
        {title}
      </Box>
      <Box className="meta">{text}</Box>
    </Box>
  )
}
