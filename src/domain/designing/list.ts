/** Moves in a list of things with ids. */
export function insertAt<T>(items: readonly T[], item: T, index: number): T[] {
  const at = Math.min(Math.max(index, 0), items.length)
  return [...items.slice(0, at), item, ...items.slice(at)]
}

export const without = <T extends { id: string }>(items: readonly T[], id: string): T[] =>
  items.filter((item) => item.id !== id)

/** To a place counted among the others; the same list when nothing moves. */
export function moveTo<T extends { id: string }>(
  items: readonly T[],
  id: string,
  index: number,
): readonly T[] {
  const from = items.findIndex((item) => item.id === id)
  const item = items[from]
  return item === undefined || from === index ? items : insertAt(without(items, id), item, index)
}

/** With the named keys set; those given as `undefined` are taken out. */
export function patched<T extends object>(value: T, patch: Partial<T>): T {
  const entries = Object.entries({ ...value, ...patch }).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries) as T
}
