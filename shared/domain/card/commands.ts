/**
 * The life of one paper comment card. `blank`: issued, not seen again. `collected`: taken from the box. `entered`: typed in
 * once. `mismatch`: typed in twice, differently. `agreed`: what it says is settled; it is on its way to become a rating.
 * `accepted`: it is a rating. `refused`: it cannot become one as it stands (its service was rated in another way, say).
 * `void`: spoiled or given up, with the reason.
 */
export const CARD_STATES = ['blank', 'collected', 'entered', 'mismatch', 'agreed', 'accepted', 'refused', 'void'] as const
export type CardState = (typeof CARD_STATES)[number]

export const CARD_COMMANDS = [
  /** 开箱登记 */
  'collect',
  /** 第一遍录入 */
  'enter',
  /** 第二遍录入，与第一遍一致 */
  'confirm',
  /** 第二遍录入，与第一遍不一致 */
  'differ',
  /** 上传照片代替第二遍录入 */
  'attach-photo',
  /** 核定两遍录入的差异 */
  'settle',
  /** 从头再录 */
  'reopen',
  'accept',
  'refuse',
  /** 再计入一次 */
  'retry',
  'void',
  /** 录过的卡，由主管部门作废 */
  'annul',
  /** 登记电话回访 */
  'call',
  /** 查看回访电话 */
  'look',
  /** 查看照片 */
  'see-photo',
  /** 回访电话保存期满，删除 */
  'forget',
  'alert',
] as const
export type CardCommand = (typeof CARD_COMMANDS)[number]
