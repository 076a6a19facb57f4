/**
 * How records point at one another. Inside, every id is text, whatever the database of the app counts
 * with: ids become part of keys, hashes, addresses and evidence. `storedId` is the one way back.
 */
import { isRecord } from './json.js'

export type RecordId = string | number
/** What the ids of a collection are in its database. */
export type IdType = 'text' | 'number'

function textOf(id: unknown): string | undefined {
  if (typeof id === 'number') {
    return Number.isSafeInteger(id) && id >= 0 ? String(id) : undefined
  }
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** `01`, `1.0` and `1e0` would be one record with several names. */
const isWrittenNumber = (id: string): boolean => textOf(Number(id)) === id

/** The id in a reference: an id itself, a whole record, or `{ relationTo, value }` of either. */
export function idOf(reference: unknown): string | undefined {
  const target = isRecord(reference) && 'relationTo' in reference ? reference.value : reference
  return textOf(isRecord(target) ? target.id : target)
}

/** The id as its database has it. What is no number stays text: no record has it. */
export const storedId = (id: string, type: IdType): RecordId =>
  type === 'number' && isWrittenNumber(id) ? Number(id) : id
