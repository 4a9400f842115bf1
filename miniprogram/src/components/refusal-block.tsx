import type { ClientRefusal } from '@/services/client'
import { open } from '@/services/navigate'
import { texts } from '@/texts/common'
import { StateBlock } from './state-block'

/** Why a page cannot be shown: sign in, no network, or what the server says. */
export function RefusalBlock({ refusal, onRetry }: { readonly refusal: ClientRefusal; readonly onRetry: () => void }) {
  if (refusal.offline) {
    return <StateBlock title={texts.offlineTitle} text={texts.offlineText} action={{ name: texts.retry, onPress: onRetry }} />
  }
  if (refusal.code === 'E4001' || refusal.code === 'E4002') {
    return (
      <StateBlock
        title={refusal.message}
        text={texts.signInText}
        action={{ name: texts.signIn, onPress: () => open('signIn') }}
      />
    )
  }
  return <StateBlock title={texts.failedTitle} text={refusal.message} action={{ name: texts.retry, onPress: onRetry }} />
}
