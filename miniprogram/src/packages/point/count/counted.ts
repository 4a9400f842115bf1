/** The counts of serials with their names, in the order of the sum. */
export const COUNTED = [
  ['issuedColumn', 'issued'],
  ['usedColumn', 'used'],
  ['voidColumn', 'void'],
  ['inHandColumn', 'inHand'],
  ['outstandingColumn', 'outstanding'],
  ['missingColumn', 'missing'],
] as const
