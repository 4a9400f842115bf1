import { LEVEL_NAMES, LEVELS, type Level } from '../evaluation/level.ts'
import { TEXT_LIMIT } from '../evaluation/rating.ts'

/** What a reply by text message means. */
export type Reply =
  | { readonly kind: 'level'; readonly level: Level; readonly text: string }
  /** No more invitations (退订). */
  | { readonly kind: 'stop' }
  | { readonly kind: 'unclear' }

const UNCLEAR: Reply = { kind: 'unclear' }
const STOP = /^(t|td|退订t?)$/i
const NUMERALS = '一二三四五'

/** What stands around and between words and means nothing; a question mark does. */
const MARKS = /[\s,.!;:~、，。！；：…“”"'‘’()（）【】[\]《》<>*#·—_-]/
const ENDS = new RegExp(`^${MARKS.source}+|${MARKS.source}+$`, 'gu')
const DIGIT = /^([1-5一二三四五])(?:分|星)?$/u
const NAMED = /^([1-5])?(非常不满意|非常满意|基本满意|不满意|满意)$/u

/**
 * Reads a reply: one digit from 1 to 5 (5 = 非常满意), or a level by its name, perhaps with its digit before it, and after a
 * mark or a space what else the person wants to say. Full-width signs are forgiven. Whatever could mean something else is
 * unclear: a question, two levels, a digit among words.
 */
export function readReply(message: string): Reply {
  const clean = message.normalize('NFKC').replace(ENDS, '')
  if (STOP.test(clean)) return { kind: 'stop' }
  if (/[?？]|[吗嘛么]$/u.test(clean)) return UNCLEAR
  const bare = DIGIT.exec(clean)?.[1]
  if (bare) return { kind: 'level', level: levelOf(bare), text: '' }
  const [head, rest] = parted(clean)
  const [, digit, name] = NAMED.exec(head) ?? []
  const level = LEVELS.find((each) => LEVEL_NAMES[each] === name)
  if (level === undefined || (digit !== undefined && levelOf(digit) !== level)) return UNCLEAR
  if (rest.includes('满意')) return UNCLEAR
  return { kind: 'level', level, text: shortened(rest) }
}

const levelOf = (sign: string): Level => (NUMERALS.includes(sign) ? NUMERALS.indexOf(sign) + 1 : Number(sign)) as Level

/** The words up to the first mark, a digit and its mark before them included, and the rest. */
function parted(clean: string): readonly [head: string, rest: string] {
  const text = clean.replace(new RegExp(`^([1-5])${MARKS.source}+(?=\\S)`, 'u'), '$1')
  const at = text.search(MARKS)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at).replace(ENDS, '')]
}

function shortened(text: string): string {
  const letters = [...text]
  return letters.length <= TEXT_LIMIT ? text : `${letters.slice(0, TEXT_LIMIT - 1).join('')}…`
}
