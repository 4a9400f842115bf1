/** The curve of SM2 (GB/T 32918.5) over whole numbers, written from the standard: no library is shared with what it checks. */
const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
const A = P - 3n
const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n
export const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n

export interface Point {
  readonly x: bigint
  readonly y: bigint
}
export const G: Point = {
  x: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  y: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
}

const mod = (value: bigint): bigint => ((value % P) + P) % P

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % P
    b = (b * b) % P
  }
  return result
}

export const isOnCurve = ({ x, y }: Point): boolean => mod(y * y - (x * x * x + A * x + B)) === 0n

/** Jacobian coordinates: x = X/Z², y = Y/Z³; the point at infinity has Z = 0. */
type Jacobian = readonly [bigint, bigint, bigint]
const INFINITY: Jacobian = [1n, 1n, 0n]

function double([x, y, z]: Jacobian): Jacobian {
  const yy = mod(y * y)
  const s = mod(4n * x * yy)
  const m = mod(3n * x * x + A * mod(z * z) * mod(z * z))
  const x3 = mod(m * m - 2n * s)
  return [x3, mod(m * (s - x3) - 8n * yy * yy), mod(2n * y * z)]
}

function add(a: Jacobian, b: Jacobian): Jacobian {
  if (a[2] === 0n) return b
  if (b[2] === 0n) return a
  const [za, zb] = [mod(a[2] * a[2]), mod(b[2] * b[2])]
  const [ua, ub] = [mod(a[0] * zb), mod(b[0] * za)]
  const [sa, sb] = [mod(a[1] * zb * b[2]), mod(b[1] * za * a[2])]
  if (ua === ub) return sa === sb ? double(a) : INFINITY
  const h = mod(ub - ua)
  const r = mod(sb - sa)
  const hh = mod(h * h)
  const x3 = mod(r * r - h * hh - 2n * ua * hh)
  return [x3, mod(r * (ua * hh - x3) - sa * h * hh), mod(h * a[2] * b[2])]
}

/** `times` × `point`. Throws when that is the point at infinity. */
export function multiply(point: Point, times: bigint): Point {
  let sum = INFINITY
  let each: Jacobian = [point.x, point.y, 1n]
  for (let left = times; left > 0n; left >>= 1n) {
    if (left & 1n) sum = add(sum, each)
    each = double(each)
  }
  const [x, y, z] = sum
  if (z === 0n) throw new Error('the point at infinity')
  const inverse = power(z, P - 2n)
  const square = mod(inverse * inverse)
  return { x: mod(x * square), y: mod(y * square * inverse) }
}
