import type { Instant } from '../../shared/domain/calendar/civil.ts'
import type { Attempt } from '../../shared/domain/delivery/delivery.ts'
import type { Service, Wording } from '../../shared/domain/evaluation/service.ts'
import { isWithheld, type WithheldWords } from '../../shared/domain/evaluation/withheld-words.ts'
import type { Courier } from '../delivery/ports.ts'
import { openAuthor } from '../identity/author.ts'
import type { Clock, Seal } from '../kernel/ports.ts'
import type { EvaluationStore } from './ports.ts'

/** The content check of a platform, for what its own users write. */
export interface WordsCheck {
  /** `unknown`: the platform does not judge this author's words (any more). `unavailable`: it did not answer. */
  check(openid: string, text: string): Promise<Wording['verdict'] | 'unknown' | 'unavailable'>
}

export interface CheckPorts {
  readonly evaluations: Pick<EvaluationStore, 'get' | 'settleWording'>
  readonly platform: WordsCheck
  readonly words: WithheldWords
  readonly seal: Seal
  readonly clock: Clock
}

/** The platform judges authors who were there within the last two hours; after that the local list decides alone. */
const AUTHOR_MS = 2 * 3_600_000

/**
 * Checks the words of a rating and of what was added to it, long after both were accepted: the verdict says whether they may
 * be published and touches nothing else. The local list is asked first, so that personal numbers go to nobody; then the
 * platform, while it knows the author. A platform that is down is asked again later.
 */
export const checkWords =
  (ports: CheckPorts): Courier =>
  async ({ service: id }) => {
    const service = await ports.evaluations.get(id)
    const text = service ? textOf(service) : ''
    if (!service || text === '') return { done: true }
    const found = await judge(service, text, ports)
    if (found === 'unavailable') return LATER
    await ports.evaluations.settleWording(service, { ...found, at: ports.clock.now() })
    return { done: true }
  }

const LATER: Attempt = { done: false, next: 'later', code: 'check-unavailable', text: '内容安全检查没有答复' }

const textOf = ({ rating, added }: Service): string => [rating?.text, added?.text].filter(Boolean).join('\n')

async function judge(
  service: Service,
  text: string,
  { platform, words, seal, clock }: CheckPorts,
): Promise<Omit<Wording, 'at'> | 'unavailable'> {
  if (isWithheld(text, words)) return { verdict: 'hold', route: 'words' }
  const author = openAuthor(service.author, seal)
  if (!author || isGone(author.at, clock.now())) return { verdict: 'pass', route: 'words' }
  const verdict = await platform.check(author.openid, text)
  if (verdict === 'unavailable') return verdict
  return verdict === 'unknown' ? { verdict: 'pass', route: 'words' } : { verdict, route: 'wechat' }
}

const isGone = (at: Instant, now: Instant): boolean => now - at >= AUTHOR_MS
