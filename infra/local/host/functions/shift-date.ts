/** Replaces `Date` in this thread by one that runs `offset` milliseconds (shared memory) ahead of the real one. */
export function shiftDate(offset: SharedArrayBuffer): void {
  const cell = new Float64Array(offset)
  const Real = Date
  const now = () => Real.now() + (cell[0] ?? 0)
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, maker) => Reflect.construct(target, given.length === 0 ? [now()] : given, maker),
    apply: () => new Real(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  })
}
