import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { LinkList, LinkRow } from '@/components/link-row'
import { Page } from '@/components/page'
import { SwitchRow } from '@/components/switch-row'
import { Box } from '@/elements'
import { launchTexts } from '@/platform/launch-texts'
import { open } from '@/services/navigate'
import { openerOf } from '@/services/opener'
import { elder } from '@/services/preferences'
import { keyOf, targetOf } from '@/services/target'
import { useCall } from '@/services/use-call'
import { texts } from '@/texts/home'
import { EnterCode } from './enter-code'
import { MyServices } from './my-services'
import { Places } from './places'
import { Receipts } from './receipts'

/** An app that was opened on its first page by a code goes on to what the code points to. */
function useLaunchCode() {
  const { params } = useRouter<Record<string, string>>()
  useEffect(() => {
    const target = launchTexts(params)
      .map(targetOf)
      .find((found) => found !== null)
    if (!target) return
    const [name, value] = keyOf(target).split('=')
    if (name && value) open('rate', { [name]: value })
  }, [params])
}

/** First page: rate, look after one's ratings, see the results. */
export default function HomePage() {
  const { params } = useRouter<Record<string, string>>()
  useLaunchCode()
  const large = elder.use()
  const { value: place } = useCall('place', {})
  return (
    <Page title={texts.title} first>
      <Box className="stack-like">
        <Box as="h1" className="h1">
          {place ? texts.heading(place.regionName) : texts.headingPlain}
        </Box>
        <Box className="meta">{texts.explanation}</Box>
      </Box>
      <EnterCode />
      <LinkList label={texts.otherWays}>
        <LinkRow title={texts.byCase} text={texts.byCaseText} onPress={() => open('lookUp', { ...openerOf(params) })} />
      </LinkList>
      <MyServices />
      <Receipts />
      <Places />
      <SwitchRow id="elder" title={texts.elderTitle} text={texts.elderText} on={large} onChange={elder.set} />
      {place ? <Box className="cap">{texts.foot(place.organiser, place.documentNumber, place.documentTitle)}</Box> : null}
    </Page>
  )
}
