/** Which items of a list were moved: the fewest that explain the new order. */

/** `ids` in the new order, each with its place in the old order. */
export function movedWithin(older: readonly string[], newer: readonly string[]): Set<string> {
  const common = newer.filter((id) => older.includes(id))
  const places = common.map((id) => older.indexOf(id))
  const kept = longestRise(places)
  return new Set(common.filter((_, index) => !kept.has(index)))
}

/** Indexes of a longest rising run of values, not necessarily next to one another. */
function longestRise(values: readonly number[]): Set<number> {
  const best: { length: number; previous: number }[] = []
  values.forEach((value, index) => {
    let length = 1
    let previous = -1
    values.slice(0, index).forEach((earlier, at) => {
      const reached = (best[at]?.length ?? 0) + 1
      if (earlier < value && reached > length) {
        length = reached
        previous = at
      }
    })
    best.push({ length, previous })
  })
  const longest = Math.max(0, ...best.map(({ length }) => length))
  const kept = new Set<number>()
  let at = best.findLastIndex(({ length }) => length === longest)
  while (at >= 0) {
    kept.add(at)
    at = best[at]?.previous ?? -1
  }
  return kept
}
