import type { Clock } from '../../kernel/ports.ts'
import type { Press } from '../../printing/ports.ts'
import { CARD } from './card-layout.ts'
import { drawCards } from './card-page.ts'
import { drawPack, PACK_PAGE } from './pack-page.ts'
import { type Fonts, paper } from './paper.ts'
import { SIGN } from './sign-layout.ts'
import { drawSign } from './sign-page.ts'

/** Draws with fonts that lie on disk. The library is loaded with the first document. */
export function pdfPress(fonts: Fonts, clock: Clock, compress = true): Press {
  const options = (title: string, size: readonly [number, number]) => ({ fonts, at: clock.now(), title, size, compress })
  return {
    signs: (sheets) =>
      paper(options('窗口评价码牌', SIGN.page), (sheet) => {
        for (const one of sheets) drawSign(sheet, one)
      }),
    pack: (pack) => paper(options(`证据卷宗 ${pack.number}`, PACK_PAGE), (sheet) => drawPack(sheet, pack)),
    cards: (cards) => paper(options('政务服务评议卡', CARD.pages[cards.layout]), (sheet) => drawCards(sheet, cards)),
  }
}
