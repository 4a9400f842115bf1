/** Adds numbers up by their names; those that `nothing` does not have are left out. */
export function addUp<Name extends string>(
  nothing: Readonly<Record<Name, number>>,
  rows: ReadonlyArray<Readonly<Record<NoInfer<Name>, number>>>,
): Record<Name, number> {
  const sums: Record<Name, number> = { ...nothing }
  for (const row of rows) for (const name of Object.keys(sums) as Name[]) sums[name] += row[name]
  return sums
}
