/**
 * What somebody declares by signing, as it was put to them: fixed when the plan is sent, and part of
 * the evidence. Only a principal speaks for the competent authority, and nobody of an action part
 * that is not there.
 */
import type { Intent, SignatureSlot } from './slots.js'

/** Kinds of sentences that are proposed; a slot may have words of its own. */
export const sentenceKinds = [
  'seen',
  'consentActionPart',
  'disagreeWithStatement',
  /** Where no consent is asked. */
  'disagreeWithPlan',
  'heard',
  'contributed',
  'established',
  /** By somebody who does not act for the competent authority. */
  'establishedForSchool',
  'establishedPerspective',
] as const
export type SentenceKind = (typeof sentenceKinds)[number]
export type Sentences = Partial<Record<Intent, string>>

type Asked = Pick<SignatureSlot, 'role' | 'intents' | 'sentences'>

/** Which sentence is proposed for an intent of this slot. */
export function sentenceKind(
  intent: Intent,
  { role }: Pick<SignatureSlot, 'role'>,
  asksConsent: boolean,
): SentenceKind {
  if (intent === 'disagreeWithStatement' && !asksConsent) {
    return 'disagreeWithPlan'
  }
  return intent === 'established' && role !== 'principal' ? 'establishedForSchool' : intent
}

/** A sentence for everything that this slot may come to mean. */
export function sentencesOf(
  { role, intents, sentences }: Asked,
  asksConsent: boolean,
  proposed: Readonly<Record<SentenceKind, string>>,
): Sentences {
  const possible: Intent[] = intents.includes('established')
    ? [...intents, 'establishedPerspective']
    : [...intents]
  return Object.fromEntries(
    possible.map((intent) => [
      intent,
      (intent === 'establishedPerspective' ? undefined : sentences?.[intent]) ??
        proposed[sentenceKind(intent, { role }, asksConsent)],
    ]),
  )
}
