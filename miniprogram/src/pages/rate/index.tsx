import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '@/components/page'
import { launchTexts } from '@/platform/launch-texts'
import { openerOf } from '@/services/opener'
import { invitationTarget, type Target, targetOf } from '@/services/target'
import { texts } from '@/texts/rate'
import { RateService } from './rate-service'
import { RateWindow } from './rate-window'
import { UnknownCode } from './states'

type Parameters = Readonly<Partial<Record<'s' | 'w' | 'i' | 'scene' | 'q' | 'qrCode', string>>>

function targetIn(parameters: Parameters): Target | null {
  if (parameters.i) return invitationTarget(parameters.i)
  const own = [parameters.s && `s=${parameters.s}`, parameters.w && `w=${parameters.w}`].filter((text) => text !== undefined)
  for (const text of [...own, ...launchTexts(parameters)]) {
    const target = text ? targetOf(text) : null
    if (target) return target
  }
  return null
}

/** Rates what the code or the link points to: one service, or a window. */
export default function RatePage() {
  const { params } = useRouter<Record<string, string>>()
  const [target] = useState(() => targetIn(params))
  if (!target) {
    return (
      <Page title={texts.title}>
        <UnknownCode />
      </Page>
    )
  }
  const opener = openerOf(params)
  if ('window' in target) return <RateWindow code={target.window} windowOnly={params.only === 'window'} opener={opener} />
  return <RateService target={target} fromList={params.from === 'list'} opener={opener} />
}
