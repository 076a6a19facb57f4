import type { ForeignDocument } from '../domain/exchange/foreign.js'

export type {
  ForeignDocument,
  ForeignNotice,
  ForeignParagraph,
  ForeignPlace,
} from '../domain/exchange/foreign.js'

/**
 * Reads a foreign file. Throws `DomainError` with `import.notDocx`, `import.broken`,
 * `import.encrypted` or `import.tooLarge`; fetches nothing; runs nothing.
 */
export interface Codec {
  read(file: Uint8Array): Promise<ForeignDocument>
}
