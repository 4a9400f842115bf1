import type { SetupView } from '@shared/contract/schemas/device.ts'
import type { ReactNode } from 'react'
import { Face } from '@/components/face'
import { Box, Press } from '@/elements'
import { cx } from '@/elements/cx'
import { texts } from '@/texts/kiosk'
import { Countdown } from './countdown'
import { type Flow, type Step, useFlow } from './flow'
import { Frame } from './frame'
import styles from './kiosk.module.scss'
import { KioskButton, LargeButton } from './kiosk-button'
import { Mark } from './mark'
import type { RatingProps } from './rating-props'
import { Unrated } from './unrated'
import { useCountdown } from './use-countdown'

/** How long each step waits, in seconds. */
const SECONDS: Readonly<Record<Step, number>> = { rating: 60, why: 60, thanks: 12, thanked: 6, 'timed-out': 12, declined: 8 }

/** The question, the reason, the thanks: two taps at most for a good rating, one reason more for a bad one. */
export function Rating(props: RatingProps) {
  const { setup, subject, title, where, onEnd, onTouched } = props
  const flow = useFlow(subject, onEnd)
  const left = useCountdown(SECONDS[flow.step], `${flow.step} ${flow.level}`, flow.expire)
  const time = <Countdown left={left} of={SECONDS[flow.step]} />
  const frame = (children: ReactNode, foot: ReactNode) => (
    <Frame key={flow.step} title={title} left={where} right={subject.caseNumber ?? subject.taskName} foot={foot}>
      {children}
    </Frame>
  )
  if (flow.step === 'timed-out' || flow.step === 'declined') return <Unrated {...props} why={flow.step} left={left} />
  if (flow.step === 'rating') {
    const foot = (
      <>
        {time}
        <KioskButton onPress={() => flow.giveUp('declined')}>{texts.later}</KioskButton>
        <LargeButton />
      </>
    )
    return frame(<Levels {...props} flow={flow} onTouched={onTouched} />, foot)
  }
  if (flow.step === 'thanked') return frame(<Thanked lost={flow.lost} />, <Box className={styles.s}>{texts.backIn(left)}</Box>)
  return frame(
    <Reasons setup={setup} flow={flow} />,
    flow.step === 'why' ? <WhyFoot flow={flow} time={time} /> : <ThanksFoot flow={flow} left={left} />,
  )
}

function Levels({ setup, question, privacy, flow, onTouched }: RatingProps & { readonly flow: Flow }) {
  return (
    <>
      <Box as="h1" id="kiosk-question" className={styles.t1} takesFocus>
        {question}
      </Box>
      <Box className={styles.p}>{privacy}</Box>
      <Box role="group" label={texts.levels} className={styles.levels}>
        {setup.levels.map(({ level, name }) => (
          <Press
            key={level}
            id={`kiosk-level-${level}`}
            className={styles.level}
            onPress={() => {
              onTouched?.()
              flow.choose(level)
            }}
          >
            <Face level={level} className={styles.face} />
            <Box as="span">{name}</Box>
          </Press>
        ))}
      </Box>
    </>
  )
}

function Reasons({ setup, flow }: { readonly setup: SetupView; readonly flow: Flow }) {
  const level = setup.levels.find((one) => one.level === flow.level)
  const why = flow.step === 'why'
  if (!level) return null
  return (
    <>
      {why ? <Box className={styles.p}>{texts.chose(level.name)}</Box> : <Mark />}
      <Box as="h1" className={styles.t1} takesFocus>
        {why ? texts.whyTitle : texts.thanks}
      </Box>
      <Box className={styles.p}>{why ? texts.whyText : texts.thanksText(level.name)}</Box>
      <Box role="group" label={why ? texts.whyTitle : texts.thanks} className={styles.chips}>
        {level.indicators.map(({ code, text }) => {
          const on = flow.codes.includes(code)
          return (
            <Press
              key={code}
              kind="checkbox"
              checked={on}
              className={cx(styles.chip, on && styles.on)}
              onPress={() => flow.toggle(code)}
            >
              {text}
            </Press>
          )
        })}
      </Box>
    </>
  )
}

function WhyFoot({ flow, time }: { readonly flow: Flow; readonly time: ReactNode }) {
  const missing = flow.codes.length === 0
  return (
    <>
      {time}
      <KioskButton onPress={flow.again}>{texts.again}</KioskButton>
      <KioskButton main disabled={missing} onPress={flow.submit}>
        {missing ? texts.needsReason : texts.submit}
      </KioskButton>
    </>
  )
}

function ThanksFoot({ flow, left }: { readonly flow: Flow; readonly left: number }) {
  return (
    <>
      <Box className={styles.fill}>{texts.endsIn(left)}</Box>
      <KioskButton onPress={flow.again}>{texts.wrong}</KioskButton>
      <KioskButton main onPress={flow.submit}>
        {texts.done}
      </KioskButton>
    </>
  )
}

function Thanked({ lost }: { readonly lost: boolean }) {
  return (
    <>
      <Mark calm={lost} />
      <Box as="h1" className={styles.t1} takesFocus>
        {lost ? texts.unratedTitle : texts.thanks}
      </Box>
      <Box className={styles.p}>{lost ? texts.notKept : texts.thanksBad}</Box>
    </>
  )
}
