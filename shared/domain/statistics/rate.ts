/** A share that says what it counts. `value` is null when nothing was counted. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
  readonly value: number | null
  /** 95 % Wilson interval; null when nothing was counted. */
  readonly low: number | null
  readonly high: number | null
}

const Z95 = 1.959963984540054

/** A share with its 95 % Wilson score interval. Throws RangeError when `numerator` is not within 0…`denominator`. */
export function rate(numerator: number, denominator: number): Rate {
  if (numerator < 0 || numerator > denominator) throw new RangeError(`${numerator} of ${denominator}`)
  if (denominator === 0) return { numerator, denominator, value: null, low: null, high: null }
  const share = numerator / denominator
  const square = Z95 * Z95
  const centre = (share + square / (2 * denominator)) / (1 + square / denominator)
  const half =
    (Z95 / (1 + square / denominator)) * Math.sqrt((share * (1 - share)) / denominator + square / (4 * denominator * denominator))
  return { numerator, denominator, value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
