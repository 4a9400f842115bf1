/**
 * A comment card (评议卡), 210 × 148.5 mm: half a sheet of A4, or a sheet of A5 laid across. Lengths are millimetres, sizes
 * of type points; the layout of a card is the same on either paper.
 */
export const CARD = {
  pages: { A4: [210, 297], A5: [210, 148.5] },
  perPage: { A4: 2, A5: 1 },
  height: 148.5,
  left: 10,
  /** Width of what is filled in and dropped into the box. */
  width: 148,
  /** The strip that the person tears off and keeps. */
  stub: { fold: 163, x: 167, width: 35 },
  title: { y: 9, sizes: [17], text: '政务服务评议卡' },
  serial: { y: 10, size: 11, x: 84, width: 54 },
  code: { x: 141, y: 6, side: 17 },
  lines: {
    y: 24,
    step: 7.5,
    size: 9,
    label: 17,
    rows: [
      ['服务点', '办理窗口'],
      ['办理事项', '办理日期'],
    ],
  },
  levels: { y: 41, size: 10, box: 3.6, label: '这次服务，您满意吗？请只选一项，打 √。' },
  indicators: { y: 53, step: 6.4, size: 6.6, box: 2.6, label: '哪些方面？可多选，可不选；选的要和上面的满意程度同一列。' },
  text: { y: 110, step: 7, lines: 2, size: 9, label: '想说的话' },
  person: { y: 127, size: 9, name: '姓名（可不填）', phone: '电话（可不填）' },
  call: { y: 135, size: 9, box: 3.2, label: '愿意接受电话回访', yes: '愿意', no: '不愿意', date: '填写日期' },
  date: '　　年　　月　　日',
  notice: [
    '沿虚线撕下，自己留着。',
    '卡上可以不写姓名和电话。',
    '写了电话的，只有回访人员能看到，用来核实和答复，办结后删除。',
    '窗口人员看不到是谁评的，也不能修改或删除评价。',
    '请投入意见箱，不要折叠二维码。',
  ],
} as const
