import fc from 'fast-check'
import type { Handling } from '../../../shared/domain/ticket/handle.ts'

const someClass = fc.constantFrom('standard' as const, 'general' as const, 'complex' as const, undefined)

/** Whatever a handler may send, sensible or not. */
export const anyHandling: fc.Arbitrary<Handling> = fc.oneof(
  fc.record({
    do: fc.constant('verify' as const),
    finding: fc.constantFrom('founded' as const, 'partly' as const, 'unfounded' as const, 'unverifiable' as const),
    grounds: fc.constant('查看监控'),
    class: someClass,
  }),
  fc.record({
    do: fc.constant('triage' as const),
    triage: fc.constantFrom('immediate' as const, 'planned' as const, 'explain' as const),
    class: someClass,
    reason: fc.constantFrom('系统改造', undefined),
    measures: fc.constantFrom('换设备', undefined),
    responsible: fc.constantFrom('张主任', undefined),
    plannedFor: fc.constantFrom('2026-12-01', undefined),
    ruleCited: fc.constantFrom('办法第三条', undefined),
  }),
  fc.record({ do: fc.constant('rectify' as const), measures: fc.constant('增开窗口') }),
  fc.constantFrom<Handling>(
    { do: 'contact', method: 'phone', reached: true, words: '问了情况' },
    { do: 'contact', method: 'phone', reached: false, words: '没有接' },
    { do: 'assign', to: 'H2' },
    { do: 'attach', attachment: { id: 'a', name: '照片', type: 'image/png', bytes: 9, hash: 'ab' } },
    { do: 'dispute', reason: '不是本单位办的' },
    { do: 'keep', reason: '由你单位办理' },
    { do: 'reassign', reason: '窗口属于它', org: 'ORG2', handledIn: ['530900000000'] },
    { do: 'approve' },
    { do: 'send-back', reason: '写清楚' },
    { do: 'ask-extension', reason: '等配件', until: '2026-06-30' },
    { do: 'grant-extension' },
    { do: 'refuse-extension', reason: '可以按期' },
    { do: 'call-back', method: 'phone', reached: true, words: '满意' },
    { do: 'call-back', method: 'phone', reached: false, words: '没有接' },
    { do: 'close-anonymous' },
    { do: 'rate-answer', satisfaction: 'fair' },
    { do: 'reopen', reason: '没有改' },
    { do: 'absorb', ticket: 'another' },
    { do: 'correct', finding: 'founded', reason: '复核' },
    { do: 'correct', finding: 'unfounded', reason: '复核' },
    { do: 'tolerate', reason: '复核' },
    { do: 'recompute' },
  ),
  fc.record({ do: fc.constant('answer' as const), answer: fc.constant('已改正'), method: fc.constant('phone' as const) }),
)

export const CONTACT = { do: 'contact', method: 'phone', reached: true, words: '问清了经过' } as const satisfies Handling
export const MISSED = { do: 'contact', method: 'phone', reached: false, words: '没有接' } as const satisfies Handling
export const VERIFY = { do: 'verify', finding: 'founded', grounds: '查看监控' } as const satisfies Handling
export const UNFOUNDED = { do: 'verify', finding: 'unfounded', grounds: '查看监控' } as const satisfies Handling
export const TRIAGE = { do: 'triage', triage: 'immediate' } as const satisfies Handling
/** 限期整改 with its whole ledger. */
export const LEDGER = {
  ...{ do: 'triage', triage: 'planned', reason: '系统改造', measures: '换设备' },
  ...{ responsible: '张主任', plannedFor: '2026-03-16' },
} as const satisfies Handling
export const RECTIFY = { do: 'rectify', measures: '增开窗口' } as const satisfies Handling
export const ANSWER = { do: 'answer', answer: '已改正', method: 'phone' } as const satisfies Handling
export const CALL_BACK = { do: 'call-back', method: 'phone', reached: true, words: '已问过，满意' } as const satisfies Handling
