import type { ForeignNotice } from '../domain/exchange/foreign.js'
import type { FunctionDescriptionContent } from '../domain/standards/content.js'

export type {
  ForeignDocument,
  ForeignNotice,
  ForeignParagraph,
  ForeignPlace,
} from '../domain/exchange/foreign.js'

/** What was read, and what whoever imports should look at. */
export type ReadStandard = {
  /** What fits no part stands in the remainder: nothing is lost. */
  content: FunctionDescriptionContent
  notices: ForeignNotice[]
}

/**
 * Reads a foreign file as a function description. Throws `DomainError` with `import.notDocx`,
 * `import.broken`, `import.encrypted` or `import.tooLarge`; fetches nothing; runs nothing. It does so
 * apart from the thread that answers others, within limits of time and memory.
 */
export interface Codec {
  /** The bytes of a .docx file. */
  read(file: Uint8Array): Promise<ReadStandard>
  /** Ends what was started. */
  close?(): Promise<void>
}
