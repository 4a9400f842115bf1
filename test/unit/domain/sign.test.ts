import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServiceWindow } from '../../../shared/domain/directory/entries.ts'
import {
  changeSign,
  codeOf,
  hasSign,
  MOST_CHANGES,
  SIGN_ACTS,
  versionNumber,
  versionOf,
} from '../../../shared/domain/directory/sign.ts'
import { CODE_ALPHABET, parseWindowCode } from '../../../shared/domain/directory/window-code.ts'

const window: ServiceWindow = { kind: 'window', id: 'SYHGTXCR', name: '1号综合窗口', hall: 'H', org: 'O', region: 'R' }
const said = (at: number) => ({ by: 'LC0001', at, why: '换新' })
const acts = fc.array(fc.constantFrom(...SIGN_ACTS), { maxLength: 60 })

/** The window after each act that was not refused. */
function lives(list: readonly (typeof SIGN_ACTS)[number][]): ServiceWindow[] {
  const all: ServiceWindow[] = [window]
  for (const [at, act] of list.entries()) {
    const next = changeSign(all.at(-1) ?? window, act, said(at))
    if (next.ok) all.push(next.value)
  }
  return all
}

test('whatever is done, at most one code works, and a replaced one never again', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const all = lives(list)
      const last = all.at(-1) ?? window
      const older = all.map(codeOf).filter((code) => code !== codeOf(last))
      for (const code of older) expect(parseWindowCode(code)?.version).not.toBe(versionOf(last))
      const versions = all.map((one) => versionNumber(versionOf(one)))
      expect(versions.every((version, at) => at === 0 || version - (versions[at - 1] ?? 0) <= 1)).toBe(true)
      expect([...versions].sort((a, b) => a - b)).toEqual(versions)
    }),
  )
})

test('every change is kept with who, when and why, and nothing else of the window changes', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const all = lives(list)
      const last = all.at(-1) ?? window
      expect(last.signHistory ?? []).toHaveLength(all.length - 1)
      for (const [at, event] of (last.signHistory ?? []).entries()) {
        expect(event.version).toBe(versionOf(all[at + 1] ?? window))
        expect(event).toMatchObject({ by: 'LC0001', why: '换新' })
      }
      expect(last).toMatchObject(window)
    }),
  )
})

test('a sign counts as there when one of the valid version was made and hangs', () => {
  const made: ServiceWindow = { ...window, signMadeAt: 1 }
  expect(hasSign(window)).toBe(false)
  expect(hasSign(made)).toBe(true)
  const changed = (from: ServiceWindow, act: (typeof SIGN_ACTS)[number]) => {
    const next = changeSign(from, act, said(2))
    if (!next.ok) throw new Error(next.refusal.code)
    return next.value
  }
  const down = changed(made, 'take-down')
  expect(hasSign(down)).toBe(false)
  expect(hasSign(changed(down, 'put-up'))).toBe(true)
  expect(hasSign(changed(made, 'replace'))).toBe(false)
  expect(hasSign(changed(down, 'replace'))).toBe(false)
  expect(changed(down, 'replace').signRevoked).toBeUndefined()
})

test('what cannot be done is refused', () => {
  const code = (from: ServiceWindow, act: (typeof SIGN_ACTS)[number]) => {
    const next = changeSign(from, act, said(2))
    return next.ok ? 'done' : next.refusal.code
  }
  expect(code(window, 'put-up')).toBe('E7003')
  expect(code({ ...window, signRevoked: true }, 'take-down')).toBe('E7002')
  expect(code({ ...window, signVersion: CODE_ALPHABET.at(-1) ?? '' }, 'replace')).toBe('E7001')
  const event = { act: 'put-up', version: '2', ...said(1) } as const
  expect(code({ ...window, signHistory: Array.from({ length: MOST_CHANGES }, () => event) }, 'take-down')).toBe('E7001')
})
