import type { TransitionTable } from '../table.ts'

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
  /** 登记电话回访 */
  'call',
  /** 查看回访电话 */
  'look',
  'alert',
] as const
export type CardCommand = (typeof CARD_COMMANDS)[number]

export const CARD_TRANSITIONS: TransitionTable<CardCommand, CardState> = {
  collect: {
    blank: 'collected',
    collected: 'E9005',
    entered: 'E9005',
    mismatch: 'E9005',
    agreed: 'E9005',
    accepted: 'E9005',
    refused: 'E9005',
    void: 'E9009',
  },
  enter: {
    blank: 'E9004',
    collected: 'entered',
    entered: 'E9006',
    mismatch: 'E9007',
    agreed: 'E9007',
    accepted: 'E9007',
    refused: 'E9007',
    void: 'E9009',
  },
  confirm: {
    blank: 'E9004',
    collected: 'E9020',
    entered: 'agreed',
    mismatch: 'E9007',
    agreed: 'E9007',
    accepted: 'E9007',
    refused: 'E9007',
    void: 'E9009',
  },
  differ: {
    blank: 'E9004',
    collected: 'E9020',
    entered: 'mismatch',
    mismatch: 'E9007',
    agreed: 'E9007',
    accepted: 'E9007',
    refused: 'E9007',
    void: 'E9009',
  },
  'attach-photo': {
    blank: 'E9004',
    collected: 'E9020',
    entered: 'agreed',
    mismatch: 'E9021',
    agreed: 'E9007',
    accepted: 'E9007',
    refused: 'E9007',
    void: 'E9009',
  },
  settle: {
    blank: 'E9004',
    collected: 'E9020',
    entered: 'E9010',
    mismatch: 'agreed',
    agreed: 'E9007',
    accepted: 'E9007',
    refused: 'E9007',
    void: 'E9009',
  },
  reopen: {
    blank: 'E9004',
    collected: 'E9020',
    entered: 'collected',
    mismatch: 'collected',
    agreed: 'E9012',
    accepted: 'E9008',
    refused: 'collected',
    void: 'E9009',
  },
  accept: {
    blank: 'E9004',
    collected: 'E9011',
    entered: 'E9011',
    mismatch: 'E9011',
    agreed: 'accepted',
    accepted: 'E9008',
    refused: 'E9011',
    void: 'E9009',
  },
  refuse: {
    blank: 'E9004',
    collected: 'E9011',
    entered: 'E9011',
    mismatch: 'E9011',
    agreed: 'refused',
    accepted: 'E9008',
    refused: 'E9011',
    void: 'E9009',
  },
  retry: {
    blank: 'E9004',
    collected: 'E9011',
    entered: 'E9011',
    mismatch: 'E9011',
    agreed: 'E9012',
    accepted: 'E9008',
    refused: 'agreed',
    void: 'E9009',
  },
  void: {
    blank: 'void',
    collected: 'void',
    entered: 'void',
    mismatch: 'void',
    agreed: 'E9012',
    accepted: 'E9008',
    refused: 'void',
    void: 'E9009',
  },
  call: {
    blank: 'E9004',
    collected: 'E9011',
    entered: 'E9011',
    mismatch: 'E9011',
    agreed: 'E9011',
    accepted: 'accepted',
    refused: 'E9011',
    void: 'E9009',
  },
  look: {
    blank: 'E9004',
    collected: 'E9011',
    entered: 'E9011',
    mismatch: 'E9011',
    agreed: 'E9011',
    accepted: 'accepted',
    refused: 'E9011',
    void: 'E9009',
  },
  alert: {
    blank: 'E9004',
    collected: 'collected',
    entered: 'entered',
    mismatch: 'mismatch',
    agreed: 'agreed',
    accepted: 'E9008',
    refused: 'refused',
    void: 'E9009',
  },
}
