import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page'
import { Box } from '@/elements'
import { back } from '@/services/navigate'
import { session } from '@/services/session'
import { texts } from '@/texts/sign-in'
import { Account } from './account'
import { SignIn } from './sign-in'

type Purpose = keyof typeof texts.headings

const purposeOf = (text: string | undefined): Purpose => (text && text in texts.headings ? (text as Purpose) : 'none')

/** Sign-in for what needs one; rating does not. */
export default function SignInPage() {
  const { params } = useRouter<Record<string, string>>()
  const view = session.use()
  const purpose = purposeOf(params.for)
  const needsPhone = purpose === 'services' || purpose === 'named'
  const asked = view === null || (needsPhone && !view.me.phone)
  return (
    <Page title={texts.title}>
      {asked ? (
        <>
          <Box className="stack-like">
            <Box as="h1" className="h1">
              {texts.headings[purpose]}
            </Box>
            <Box className="meta">{texts.explanation}</Box>
          </Box>
          <SignIn signedIn={view !== null} onDone={(next) => (needsPhone && next.me.phone ? back() : undefined)} />
        </>
      ) : (
        <Account view={view} purpose={purpose} invitation={params.invitation ?? ''} />
      )}
    </Page>
  )
}
