/** The sign of a window on A4 portrait. Lengths are millimetres, sizes of type points; the layout is the same everywhere. */
export const SIGN = {
  page: [210, 297],
  /** A band that runs around; printers leave up to 5 mm of the paper white. */
  frame: { inset: 7, band: 5 },
  left: 26,
  width: 158,
  heading: { y: 24, sizes: [18], text: '政务服务“好差评”' },
  question: { y: 34, sizes: [38], text: '这次服务，您满意吗？' },
  how: { y: 54, sizes: [15], text: '用微信、支付宝或手机浏览器扫码，点两下就评好，不用登录。' },
  /** Side of the code with its quiet zone: without it more than 8 cm. */
  code: { x: 50, y: 70, side: 110 },
  number: { y: 183, sizes: [30], spacing: 2.4, label: '窗口编号' },
  type: { y: 199, sizes: [12], text: (site: string) => `扫不了码的，打开 ${site} 输入窗口编号。` },
  rule: 210,
  window: { y: 216, height: 26, sizes: [30, 26, 22, 18, 15] },
  hall: { gap: 3, height: 13, sizes: [16, 13, 11] },
  place: { gap: 2, sizes: [12] },
  foot: { y: 270, sizes: [10], text: '评价人信息受保护。窗口人员看不到是谁评的，也不能修改或删除评价。' },
  organiser: { y: 276, sizes: [10], text: (name: string) => `组织实施：${name}` },
} as const
