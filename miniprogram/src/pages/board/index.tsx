import { Box, Press, TextArea } from '@/elements'
export default function Page() {
  return <Box as="h1" className="h1" role="heading" label="x">hi<TextArea value="" onInput={() => {}} /><Press kind="radio" checked>按</Press></Box>
}
