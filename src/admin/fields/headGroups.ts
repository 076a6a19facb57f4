/** The upper heads of a score table: neighbours of one group stand under one head. */
export type HeadGroup = { label: string | undefined; span: number }

export function headGroups(columns: readonly { group?: string }[]): HeadGroup[] {
  const heads: HeadGroup[] = []
  for (const { group } of columns) {
    const last = heads.at(-1)
    if (last !== undefined && group !== undefined && last.label === group) {
      last.span += 1
    } else {
      heads.push({ label: group, span: 1 })
    }
  }
  return heads
}
