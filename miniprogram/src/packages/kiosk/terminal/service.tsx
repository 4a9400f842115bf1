import type { TerminalService as Service, SetupView } from '@shared/contract/schemas/device.ts'
import { useEffect, useState } from 'react'
import { Box } from '@/elements'
import { callAsDevice } from '@/services/device'
import { texts } from '@/texts/kiosk'
import { Frame } from '../parts/frame'
import styles from '../parts/kiosk.module.scss'
import { KioskButton } from '../parts/kiosk-button'
import { Mark } from '../parts/mark'
import { Rating } from '../parts/rating'
import { Setting } from '../parts/setting'
import { useCountdown } from '../parts/use-countdown'

interface Props {
  readonly code: string
  readonly setup: SetupView
  readonly onEnd: () => void
}

/** The task that was just done at this terminal, to be rated. */
export function TerminalService({ code, setup, onEnd }: Props) {
  const [service, setService] = useState<Service | null>(null)
  const [failure, setFailure] = useState('')
  useEffect(() => {
    let alive = true
    void callAsDevice('terminalService', { code }).then((answer) => {
      if (!alive) return
      if (answer.ok) setService(answer.value)
      else setFailure(answer.code === 'OFFLINE' ? texts.terminalOffline : texts.unknownText)
    })
    return () => {
      alive = false
    }
  }, [code])
  if (failure) return <Said setup={setup} title={texts.unknownTitle} text={failure} onEnd={onEnd} />
  if (!service) return <Setting title={texts.terminalTitle} cut={false} />
  if (service.state === 'rated') return <Said setup={setup} title={texts.ratedTitle} text={texts.ratedText} onEnd={onEnd} />
  if (service.state === 'expired') return <Said setup={setup} title={texts.expiredTitle} text="" onEnd={onEnd} />
  return (
    <Rating
      setup={setup}
      subject={{
        taskName: service.taskName,
        caseNumber: `${service.taskName} ${texts.caseNumber(service.caseNumber)}`,
        service: service.code,
        ratableUntil: service.ratableUntil,
        silent: false,
      }}
      title={texts.terminalTitle}
      where={setup.hallName}
      question={texts.question}
      privacy={texts.terminalPrivacy}
      onEnd={onEnd}
    />
  )
}

const SECONDS = 10

interface SaidProps {
  readonly setup: SetupView
  readonly title: string
  readonly text: string
  readonly onEnd: () => void
}

function Said({ setup, title, text, onEnd }: SaidProps) {
  const left = useCountdown(SECONDS, title, onEnd)
  const foot = (
    <>
      <Box className={styles.fill}>{texts.backIn(left)}</Box>
      <KioskButton main onPress={onEnd}>
        {texts.back}
      </KioskButton>
    </>
  )
  return (
    <Frame title={texts.terminalTitle} left={setup.hallName} foot={foot}>
      <Mark calm />
      <Box as="h1" className={styles.t1} takesFocus>
        {title}
      </Box>
      <Box className={styles.p}>{text}</Box>
    </Frame>
  )
}
