import type { CivilDate } from '../calendar/civil.ts'

/**
 * Kinds of messages that people accept on WeChat and Alipay: `progress` to a citizen about what he reported, `work` to staff
 * about what there is to do.
 */
export const NOTICE_TEMPLATES = ['progress', 'work'] as const
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number]

/** Where a message leads: to a page that everybody who gets it may open. */
export type NoticePage = 'progress' | 'tickets' | 'reviews' | 'settlements' | 'supervision' | 'protection'

/** What is filled into a message, by the names under which an operator maps them to the keywords of his template. */
export const NOTICE_FIELDS = ['number', 'step', 'note', 'time'] as const

/** What a message says. Nobody's name, nothing of the rating, and nothing by which it could be found without the receipt. */
export interface NoticeText {
  readonly template: NoticeTemplate
  readonly page: NoticePage
  /** Number of the case, or what takes its place. */
  readonly number: string
  /** At most five characters. */
  readonly step: string
  /** At most twenty characters. */
  readonly note: string
  /** What the citizen was answered, where he is answered by text message (答复方式：短信); that alone carries it. */
  readonly answer?: string
}

export const STEP_LIMIT = 5
export const NOTE_LIMIT = 20

/** Ways of reaching somebody. */
export const NOTICE_WAYS = ['wechat', 'alipay', 'sms'] as const
export type NoticeWay = (typeof NOTICE_WAYS)[number]

/** Hours without text messages where the place has no rule of its own about them. */
export const QUIET_HOURS = { quietFrom: '21:00', quietTo: '08:00' } as const

/**
 * One notice: what it is about, what happened with it, and to whom it goes. There is one for each, so that nobody gets the
 * same twice. Recipient: `citizen`, or a staff id.
 */
export interface NoticeKey {
  readonly subject: string
  readonly event: string
  readonly recipient: string
}

const MARK = '#'

export const noticeId = ({ subject, event, recipient }: NoticeKey): string => [subject, event, recipient].join(MARK)

/** The notice that an id names; undefined for what is none. */
export function readNoticeId(id: string): NoticeKey | undefined {
  const [subject, event, recipient, ...more] = id.split(MARK)
  return subject && event && recipient && more.length === 0 ? { subject, event, recipient } : undefined
}

/** By when what is awaited happens. */
export const until = (date: CivilDate | undefined, otherwise: string, awaited = '答复'): string =>
  date ? `最迟 ${date} ${awaited}` : otherwise
