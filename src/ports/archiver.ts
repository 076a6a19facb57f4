/** A file of a zip, read when its turn comes. */
export type ArchiveEntry = {
  /** With its extension; each occurs once. */
  name: string
  /** Its bytes, asked for once. */
  read: () => Promise<Uint8Array>
}

/**
 * Writes files into one zip, in their order.
 *
 * The implementer reads an entry when its turn comes and holds no more than a few of them at a time,
 * writes names as UTF-8, and fails the stream when an entry cannot be read.
 */
export interface Archiver {
  /** `at` is the time that the entries bear. */
  archive(entries: readonly ArchiveEntry[], at: Date): ReadableStream<Uint8Array>
}
