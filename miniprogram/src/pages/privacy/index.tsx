import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Box } from '@/elements'
import { hasContract, openContract } from '@/platform/privacy'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/privacy'

/** What is kept of a person, why, and who may see it. */
export default function PrivacyPage() {
  const { value: place } = useCall('place', {})
  return (
    <Page title={texts.title}>
      <Box as="h1" className="h1">
        {texts.title}
      </Box>
      {texts.parts.map(({ title, text }) => (
        <Box as="section" key={title} className="stack-like">
          <Box as="h2" className="h2">
            {title}
          </Box>
          <Box className="body">{text}</Box>
        </Box>
      ))}
      {place ? <Box className="meta">{texts.organiser(place.organiser)}</Box> : null}
      {hasContract ? <Button onPress={() => void openContract()}>{texts.contract}</Button> : null}
    </Page>
  )
}
