import { expect, test } from 'vitest'
import { runInLanes, type Task } from '../../lanes.ts'

/** Runs tasks that end when they are told to; the log says what began and ended. */
function watched(tasks: readonly Task[], lanes: number) {
  const log: string[] = []
  const ends = new Map<string, () => void>()
  const all = runInLanes(tasks, lanes, async ({ name }) => {
    log.push(`+${name}`)
    await new Promise<void>((done) => ends.set(name, done))
    log.push(`-${name}`)
  })
  const end = async (name: string) => {
    ends.get(name)?.()
    await new Promise(setImmediate)
  }
  return { log, all, end }
}

test('whatever comes next begins when a lane is free, never more than the lanes hold', async () => {
  const { log, all, end } = watched([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2)
  expect(log).toEqual(['+a', '+b'])
  await end('b')
  expect(log).toEqual(['+a', '+b', '-b', '+c'])
  await end('a')
  await end('c')
  await all
})

test('a task waits for what it needs and lets others pass; what was not chosen is not waited for', async () => {
  const { log, all, end } = watched([{ name: 'a' }, { name: 'b', after: ['a'] }, { name: 'c', after: ['absent'] }], 2)
  expect(log).toEqual(['+a', '+c'])
  await end('c')
  expect(log).toEqual(['+a', '+c', '-c'])
  await end('a')
  expect(log.at(-1)).toBe('+b')
  await end('b')
  await all
})

test('tasks that wait for each other are an error, not an end', async () => {
  const { all } = watched(
    [
      { name: 'a', after: ['b'] },
      { name: 'b', after: ['a'] },
    ],
    2,
  )
  await expect(all).rejects.toThrow('a, b')
})
