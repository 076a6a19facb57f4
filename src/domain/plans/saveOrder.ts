/**
 * Whether a save still comes in time. Saves of one person in one window may overtake each other on
 * the way: a later one replaces an earlier one, an earlier one that comes late changes nothing.
 */
export type SaveOrder = {
  author: string
  /** Of one window of that author. */
  session: string
  sequence: number
  /** The revision it was made from. */
  from: number
}

export type Arrival = 'inTime' | 'overtaken' | 'stale'

type Stored = { revision: number; order?: SaveOrder | null | undefined }

export function arrivalOf(
  { revision, order }: Stored,
  wanted: Omit<SaveOrder, 'from' | 'sequence'> & { from: unknown; sequence?: number | undefined },
): Arrival {
  if (wanted.from === revision) {
    return 'inTime'
  }
  const isOwn =
    order && order.author === wanted.author && order.session === wanted.session ? order : undefined
  if (!isOwn || wanted.sequence === undefined) {
    return 'stale'
  }
  if (wanted.sequence <= isOwn.sequence) {
    return 'overtaken'
  }
  return wanted.from === isOwn.from ? 'inTime' : 'stale'
}
