import type { PackSheet } from '../../printing/ports.ts'
import { isDrawable } from './drawable.ts'
import { type Flow, flow } from './flow.ts'
import { ACCENT, INK, MM, QUIET, type Sheet } from './paper.ts'

export const PACK_PAGE = [210, 297] as const
const PICTURE_HEIGHT = 105

/** One ticket as evidence, page after page: what it is about, its whole history with hashes, reviews, pictures. */
export function drawPack(sheet: Sheet, of: PackSheet): void {
  const pages = flow(sheet, PACK_PAGE, `${of.number}　${of.organiser}`)
  pages.put('政务服务“好差评”证据卷宗', { size: 20, bold: true, colour: ACCENT })
  pages.put(`${of.number}　${of.madeAt} 由${of.madeBy}生成`, { size: 11, colour: QUIET })
  section(pages, '基本情况')
  for (const { name, value } of of.facts) pages.pair(name, value)
  section(pages, '群众怎么说')
  pages.put([of.said.level, ...of.said.reasons].join('；'), { size: 11, bold: true })
  pages.put(of.said.text || '没有写文字。')
  section(pages, '办理经过')
  for (const event of of.history) drawEvent(pages, event)
  for (const { title, words } of of.reviews) {
    section(pages, title)
    for (const line of words) pages.put(line)
  }
  section(pages, `证据图片（${of.attachments.length} 张）`)
  if (of.attachments.length === 0) pages.put('没有附图片。', { colour: QUIET })
  for (const attachment of of.attachments) drawAttachment(sheet, pages, attachment)
  section(pages, '校验')
  pages.put(`办理经过的 SM3：${of.hash}`, { bold: true })
  pages.put(
    '每一步的校验值由上一步的校验值和这一步的全部内容算出，第一步接着这一件的编号和群众原话。改动、增加或删去任何一步，后面的校验值都对不上。',
    { colour: QUIET },
  )
}

function section(pages: Flow, title: string): void {
  pages.gap(5)
  pages.put(title, { size: 14, bold: true, keepWith: 14 })
  pages.gap(1)
}

function drawEvent(pages: Flow, { at, title, by, words, hash }: PackSheet['history'][number]): void {
  pages.put(`${at}　${title}　${by}`, { bold: true, keepWith: 12 })
  for (const line of words) pages.put(line, { indent: 6 })
  pages.put(`SM3 ${hash}`, { size: 7.5, colour: QUIET, indent: 6 })
  pages.gap(1.5)
}

type Attached = PackSheet['attachments'][number]

/** A picture with its name and hash; one that cannot be drawn says why. */
function drawAttachment(sheet: Sheet, pages: Flow, { name, type, bytes, hash, picture, problem }: Attached): void {
  const image = picture && isDrawable(picture) ? Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength) : undefined
  pages.put(name, { bold: true, keepWith: image ? PICTURE_HEIGHT + 16 : 12 })
  pages.put(`${type}，${bytes} 字节，SM3 ${hash}`, { size: 7.5, colour: QUIET })
  if (!image || !drawn(sheet, pages, image)) pages.put(problem ?? '图片打不开，原件在系统里查看。', { colour: INK })
  pages.gap(4)
}

/** Whether the picture could be drawn: the library refuses one that is broken inside. */
function drawn(sheet: Sheet, pages: Flow, image: Buffer): boolean {
  try {
    pages.box(PICTURE_HEIGHT, (x, y, width) => {
      sheet.image(image, x * MM, y * MM, { fit: [width * MM, PICTURE_HEIGHT * MM] })
    })
    return true
  } catch {
    return false
  }
}
