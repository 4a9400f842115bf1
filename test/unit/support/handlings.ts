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
    plannedFor: fc.constantFrom('2026-12-01', undefined),
    ruleCited: fc.constantFrom('办法第三条', undefined),
  }),
  fc.record({ do: fc.constant('rectify' as const), measures: fc.constant('增开窗口') }),
  fc.record({ do: fc.constant('answer' as const), answer: fc.constant('已改正'), method: fc.constant('phone' as const) }),
)

export const VERIFY = { do: 'verify', finding: 'founded', grounds: '查看监控' } as const satisfies Handling
export const UNFOUNDED = { do: 'verify', finding: 'unfounded', grounds: '查看监控' } as const satisfies Handling
export const TRIAGE = { do: 'triage', triage: 'immediate' } as const satisfies Handling
export const RECTIFY = { do: 'rectify', measures: '增开窗口' } as const satisfies Handling
export const ANSWER = { do: 'answer', answer: '已改正', method: 'phone' } as const satisfies Handling
