import { expect, test } from 'vitest'
import type { ServiceWindow } from '../../shared/domain/directory/entries.ts'
import { changeSign, type SignAct } from '../../shared/domain/directory/sign.ts'
import { NOW } from './support/samples.ts'
import { fresh, onEveryEngine } from './support/stores.ts'

const after = (window: ServiceWindow, act: SignAct): ServiceWindow => {
  const next = changeSign(window, act, { by: 'LC0001', at: NOW, why: '被撕掉了' })
  if (!next.ok) throw new Error(next.refusal.code)
  return next.value
}

onEveryEngine('signs', (stores) => {
  const opened = async () => {
    const window: ServiceWindow = { kind: 'window', id: fresh(), name: '1 号窗口', hall: fresh(), org: 'O', region: 'R' }
    await stores().writer.putAll([window])
    return window
  }

  test('a change is kept once: of two made at the same time one is', async () => {
    const window = await opened()
    const both = await Promise.all([
      stores().signs.change(window, after(window, 'replace')),
      stores().signs.change(window, after(window, 'take-down')),
    ])
    expect(both.filter(Boolean)).toHaveLength(1)
    const now = await stores().signs.get(window.id)
    expect(now?.signHistory).toHaveLength(1)
    expect(await stores().signs.change(window, after(window, 'replace'))).toBe(false)
  })

  test('replaced, taken down and put up again, each step is there', async () => {
    let window = await opened()
    for (const act of ['replace', 'take-down', 'put-up', 'replace'] as const) {
      const next = after(window, act)
      expect(await stores().signs.change(window, next)).toBe(true)
      const now = await stores().signs.get(window.id)
      expect(now).toEqual(next)
      window = now ?? window
    }
    expect(window.signHistory?.map(({ act }) => act)).toEqual(['replace', 'take-down', 'put-up', 'replace'])
    expect(await stores().signs.ofHall(window.hall)).toEqual([window])
  })

  test('when a sign was made is noted for the version that is valid, and forgotten with it', async () => {
    const window = await opened()
    await stores().signs.made(window.id, '2', NOW)
    const made = (await stores().signs.get(window.id)) ?? window
    expect(made.signMadeAt).toBe(NOW)
    await stores().signs.change(made, after(made, 'replace'))
    await stores().signs.made(window.id, '2', NOW + 1)
    expect((await stores().signs.get(window.id))?.signMadeAt).toBeUndefined()
    await stores().signs.made(window.id, '3', NOW + 2)
    expect((await stores().signs.get(window.id))?.signMadeAt).toBe(NOW + 2)
  })

  test('a sign made while it is being taken down stays made', async () => {
    const window = await opened()
    await stores().signs.made(window.id, '2', NOW)
    await stores().signs.change(window, after(window, 'take-down'))
    expect((await stores().signs.get(window.id))?.signMadeAt).toBe(NOW)
  })

  test('an import does not bring a replaced sign back', async () => {
    const window = await opened()
    await stores().signs.change(window, after(window, 'replace'))
    await stores().writer.putAll([{ ...window, name: '一号窗口' }])
    expect(await stores().signs.get(window.id)).toMatchObject({ name: '一号窗口', signVersion: '3' })
  })

  test('a window that does not exist has no sign', async () => {
    expect(await stores().signs.get(fresh())).toBeUndefined()
    expect(await stores().signs.ofHall(fresh())).toEqual([])
    const nowhere: ServiceWindow = { kind: 'window', id: fresh(), name: '', hall: '', org: '', region: '' }
    expect(await stores().signs.change(nowhere, after(nowhere, 'replace'))).toBe(false)
    await stores().signs.made(nowhere.id, '2', NOW)
    expect(await stores().signs.get(nowhere.id)).toBeUndefined()
  })
})
