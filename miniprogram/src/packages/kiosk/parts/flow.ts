import type { DeviceItem } from '@shared/contract/schemas/device.ts'
import type { Level } from '@shared/domain/evaluation/level.ts'
import { isBad } from '@shared/domain/evaluation/level.ts'
import { useRef, useState } from 'react'
import { deviceSetup, draft, dropDraft, handOver, serverNow, shelf } from '@/services/device'
import { keep } from '@/services/kept-ratings'
import { randomId } from '@/services/random-id'

/** What is rated: a request of the clerk, the service a terminal came from, or the window itself. */
export interface Subject {
  readonly taskName: string
  readonly caseNumber?: string
  readonly request?: string
  readonly service?: string
  readonly ratableUntil?: string
  /** A bad rating may stand without a reason when its rater walks away after choosing. */
  readonly silent: boolean
}

export type Step = 'rating' | 'why' | 'thanks' | 'thanked' | 'timed-out' | 'declined'

export interface Flow {
  readonly step: Step
  readonly level: Level | null
  readonly codes: readonly string[]
  /** The device could not keep what was rated. */
  readonly lost: boolean
  readonly choose: (level: Level) => void
  readonly again: () => void
  readonly toggle: (code: string) => void
  readonly submit: () => void
  readonly giveUp: (why: 'timed-out' | 'declined') => void
  /** The time of the step is over. */
  readonly expire: () => void
}

/** One rating from the question to the thanks. What is chosen is sent at the end, so that choosing again is honest. */
export function useFlow(subject: Subject, onEnd: () => void): Flow {
  const [step, setStep] = useState<Step>('rating')
  const [level, setLevel] = useState<Level | null>(null)
  const [codes, setCodes] = useState<readonly string[]>([])
  const [lost, setLost] = useState(false)
  const begun = useRef(Date.now())
  const key = useRef(randomId())
  const ended = useRef(false)
  const device = useRef(deviceSetup.get()?.id)

  const base = async () => ({
    requestKey: await key.current,
    ...(device.current ? { device: device.current } : {}),
    at: serverNow(),
    dwellMs: Date.now() - begun.current,
    ...(subject.request ? { request: subject.request } : {}),
    ...(subject.service && !subject.request ? { service: subject.service } : {}),
  })
  const hand = async (item: DeviceItem) => {
    const kept = keep(shelf, item)
    dropDraft()
    void handOver()
    return kept
  }
  const submit = async (chosen: readonly string[] = codes) => {
    if (level === null || ended.current) return
    ended.current = true
    const kept = await hand({ ...(await base()), level, codes: [...chosen], text: '' })
    setLost(!kept)
    if (isBad(level) || !kept) setStep('thanked')
    else onEnd()
  }
  const giveUp = async (why: 'timed-out' | 'declined') => {
    if (ended.current) return
    ended.current = true
    setStep(why)
    if (subject.request) await hand({ ...(await base()), unrated: why })
  }
  return {
    step,
    level,
    codes,
    lost,
    choose: (next) => {
      setLevel(next)
      setCodes([])
      setStep(isBad(next) ? 'why' : 'thanks')
      if (!isBad(next) || subject.silent)
        void base().then((item) => !ended.current && draft({ ...item, level: next, codes: [], text: '' }))
    },
    again: () => {
      setLevel(null)
      setCodes([])
      setStep('rating')
      dropDraft()
    },
    toggle: (code) => setCodes(codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]),
    submit: () => void submit(),
    giveUp: (why) => void giveUp(why),
    expire: () => {
      if (step === 'rating') void giveUp('timed-out')
      else if (step === 'thanks') void submit()
      else if (step === 'why') void (subject.silent || codes.length > 0 ? submit() : giveUp('timed-out'))
      else onEnd()
    },
  }
}
