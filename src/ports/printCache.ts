/**
 * Keeps what was printed a while, in memory and nowhere else: it is about children.
 *
 * The implementer stays below a number of bytes, lets those who ask for the same key at once share
 * one making, keeps no failure, and gives everyone bytes of their own to change.
 */
export interface PrintCache {
  /** What is kept under this key, or else what `make` makes. */
  once(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>
}
