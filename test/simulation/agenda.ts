export type Task = () => Promise<void>

/** What is to happen when, in virtual time; equal times keep the order in which they were planned. */
export function agenda() {
  const heap: Array<{ at: number; order: number; task: Task }> = []
  let order = 0
  const before = (a: number, b: number) => {
    const [x, y] = [heap[a], heap[b]]
    return x !== undefined && y !== undefined && (x.at - y.at || x.order - y.order) < 0
  }
  const swap = (a: number, b: number) => {
    const [x, y] = [heap[a], heap[b]]
    if (x && y) [heap[a], heap[b]] = [y, x]
  }
  return {
    plan(at: number, task: Task) {
      heap.push({ at, order: order++, task })
      for (let child = heap.length - 1; child > 0 && before(child, (child - 1) >> 1); child = (child - 1) >> 1)
        swap(child, (child - 1) >> 1)
    },
    /** The time of the next task, or undefined when nothing is planned. */
    upcoming: () => heap[0]?.at,
    take() {
      const first = heap[0]
      const last = heap.pop()
      if (!first || !last || heap.length === 0) return first
      heap[0] = last
      for (let parent = 0; ; ) {
        const left = 2 * parent + 1
        const least = before(left + 1, left) ? left + 1 : left
        if (!before(least, parent)) return first
        swap(least, parent)
        parent = least
      }
    },
  }
}

export type Agenda = ReturnType<typeof agenda>
