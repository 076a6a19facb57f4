import type { Answers } from '../definition/answers.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { Language } from '../kernel/language.js'
import type { PrintableDocument } from '../printing/document.js'
import type { FollowedPlan } from '../sealing/evidence.js'
import type { ConsentTerms } from './consent.js'

/**
 * Everything that was fixed at sending: what people read, sign and can be held to. Stored data: what
 * was sent before keeps the shape it had.
 */
export type Snapshot = {
  definition: PlanDefinition
  answers: Answers
  /** The tree the frozen PDF was printed from. */
  document: PrintableDocument
  /** The moment the frozen PDF tells of; with it that PDF can be made again, byte for byte. */
  printedAt?: string
  answersDigest: string
  templateDigest: string
  /** Who sent it; in which language they work is unknown of what was sent long ago. */
  sender: { name: string; email: string; language?: Language }
  message?: string
  /** The plan that this one goes on from, by the SHA-256 of its sealed document. */
  follows?: FollowedPlan
  /** The plan that this one evaluates, in the same way. */
  evaluates?: FollowedPlan
  /** Not there in what was sent before consent was a state. */
  consent?: ConsentTerms
}
