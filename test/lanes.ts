/** Something to do once other things are done. */
export interface Task {
  readonly name: string
  /** What has to have ended before, well or not; what is not among the tasks is taken as done. */
  readonly after?: readonly string[]
}

/**
 * Runs tasks with at most so many at a time: whenever a lane is free, the first in the list that waits for nothing begins.
 * @throws when tasks wait for each other, or when one throws.
 */
export async function runInLanes<T extends Task>(
  tasks: readonly T[],
  lanes: number,
  run: (task: T) => Promise<void>,
): Promise<void> {
  const waiting = [...tasks]
  const open = new Set(tasks.map(({ name }) => name))
  const running = new Map<string, Promise<void>>()
  while (open.size > 0) {
    const next = waiting.findIndex(({ after = [] }) => !after.some((name) => open.has(name)))
    if (next < 0 && running.size === 0) throw new Error(`wait for each other: ${[...open].join(', ')}`)
    if (next < 0 || running.size >= lanes) {
      await Promise.race(running.values())
      continue
    }
    for (const task of waiting.splice(next, 1)) {
      const ended = run(task).then(() => {
        running.delete(task.name)
        open.delete(task.name)
      })
      running.set(task.name, ended)
    }
  }
}
