/**
 * What somebody declares by signing, as it was put to them: fixed when the plan is sent, and part of
 * the evidence. Only a principal speaks for the competent authority, and nobody of an action part
 * that is not there.
 */
import type { Intent, SignatureSlot } from './slots.js'

/** What a sentence is proposed for; the last is by somebody who does not act for the competent authority. */
export type SentenceKind = Intent | 'establishedForSchool'
export type Sentences = Partial<Record<Intent, string>>

type Asked = Pick<SignatureSlot, 'role' | 'sentences'> & { intents: readonly Intent[] }

/** Which sentence is proposed for an intent of somebody in this role. */
export const sentenceKind = (
  intent: Intent,
  { role }: Pick<SignatureSlot, 'role'>,
): SentenceKind =>
  intent === 'established' && role !== 'principal' ? 'establishedForSchool' : intent

/** A sentence for everything that somebody may come to declare. */
export function sentencesOf(
  { role, intents: asked, sentences }: Asked,
  proposed: Readonly<Record<SentenceKind, string>>,
): Sentences {
  const possible: Intent[] = asked.includes('established')
    ? [...asked, 'establishedPerspective']
    : [...asked]
  const own: Readonly<Sentences> = {
    ...sentences,
    ...(sentences?.disagreeWithStatement !== undefined && {
      disagreeWithPlan: sentences.disagreeWithStatement,
    }),
  }
  return Object.fromEntries(
    possible.map((intent) => [intent, own[intent] ?? proposed[sentenceKind(intent, { role })]]),
  )
}
