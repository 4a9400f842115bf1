import type { SetupView } from '@shared/contract/schemas/device.ts'
import { useEffect, useState } from 'react'
import { takeTerminalCode } from '@/platform/kiosk'
import { dropDraft } from '@/services/device'
import { elder } from '@/services/preferences'
import { texts } from '@/texts/kiosk'
import { Pairing } from '../parts/pairing'
import { Setting } from '../parts/setting'
import { useDevice } from '../parts/use-device'
import { TerminalIdle } from './idle'
import { TerminalService } from './service'

/** The screen of a self-service terminal: idle, or the rating of the task that was just done there. */
export default function TerminalPage() {
  const { paired, setup, cut } = useDevice()
  if (!paired) return <Pairing title={texts.terminalTitle} />
  if (!setup) return <Setting title={texts.terminalTitle} cut={cut} />
  return <Hall setup={setup} cut={cut} />
}

/** Nothing of a person stays: neither what was opened nor how he liked to read. */
function wipe(): void {
  dropDraft()
  elder.drop()
}

function Hall({ setup, cut }: { readonly setup: SetupView; readonly cut: boolean }) {
  const [code, setCode] = useState(takeTerminalCode)
  const leave = () => {
    setCode(null)
    wipe()
  }
  useEffect(() => wipe, [])
  if (!code) return <TerminalIdle setup={setup} cut={cut} />
  return <TerminalService key={code} code={code} setup={setup} onEnd={leave} />
}
