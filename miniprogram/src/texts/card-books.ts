import type { BookView, ReconciliationView } from '@shared/contract/schemas/card-book.ts'
import { countText, dateText, percentText } from '@/services/format'
import { texts as cards } from './cards'

const strays = {
  'never-issued': '没有发过这个号',
  'other-point': '发给了别的服务点',
  twice: '重复交来',
  'closed-book': '所在的一本已收回',
} as const
const uses = { main: '主要方式', auxiliary: '辅助方式' } as const

/** Issuing books of cards, and the monthly count of their serials. */
export const texts = {
  ...cards,
  issue: '发一本卡',
  issueTitle: '发一本评议卡',
  size: '张数',
  sizeHelp: '一本最多 200 张。',
  layout: '纸张',
  layouts: { A4: 'A4，一页两张', A5: 'A5，一页一张' },
  use: '用途',
  uses,
  useHelp: { main: '没有网络和短信条件的服务点', auxiliary: '和其他评价办法一起用' },
  issuedTo: '交给谁',
  nobody: '不指定',
  needsSize: '请写 1 到 200 的张数',
  issued: (first: string, last: string) => `已发：${first} 至 ${last}。`,
  noBooks: '还没有发过卡',
  noBooksText: '发卡以后，这里能看到每一本用了多少。',
  bookColumn: '卡本',
  useColumn: '用途',
  issuedColumn: '发出',
  usedColumn: '已计入',
  voidColumn: '作废',
  inHandColumn: '在手',
  outstandingColumn: '未用',
  missingColumn: '缺号',
  keeper: (book: BookView) => (book.issuedToName ? `交给${book.issuedToName}` : ''),
  issuedOn: (date: string) => `${dateText(date)}发`,
  serialRange: (book: BookView) => `${book.firstSerial} 至 ${book.lastSerial}`,
  print: '制作',
  printSpoken: (book: string) => `制作评议卡 ${book}`,
  close: '收回未用的卡',
  closeSpoken: (id: string) => `收回 ${id} 未用的卡`,
  closed: '已收回',

  month: (view: ReconciliationView) => `${view.regionName} · ${view.running ? '本月未完，数字是今天的' : '截至月底'}`,
  sum: '发出 = 已计入 + 作废 + 在手 + 未用 + 缺号',
  noCount: '这个月还没有发过卡。',
  lateRate: (late: number, entered: number) =>
    entered === 0
      ? '本月没有计入的卡'
      : `本月计入 ${countText(entered)} 张，超期 ${countText(late)} 张（${percentText(late / entered)}）`,
  provisional: (count: number) => `另有 ${countText(count)} 张是否超期暂定`,
  gaps: '缺号',
  gapsText: '比交来的最大号小、却没有交来的卡。请查是否发出去没有交回。',
  straysTitle: '对不上的卡号',
  strays,
}
