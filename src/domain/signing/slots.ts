/**
 * Who signs a plan, in which role, and what the signature means.
 * In the Netherlands guardians consent to the action part of an OPP only; the pupil is heard; the
 * principal establishes the plan for the competent authority.
 */
export const signerRoles = ['guardian', 'pupil', 'teacher', 'careCoordinator', 'principal'] as const
export type SignerRole = (typeof signerRoles)[number]

/** What a slot may ask for. */
export const slotIntents = [
  'seen',
  'consentActionPart',
  'disagreeWithStatement',
  'heard',
  'contributed',
  'established',
] as const
export type SlotIntent = (typeof slotIntents)[number]

/**
 * What a signature can mean. Who disagrees and was not asked to consent disagrees with the plan; the
 * perspective part alone is established where consent is missing.
 */
export const intents = [...slotIntents, 'disagreeWithPlan', 'establishedPerspective'] as const
export type Intent = (typeof intents)[number]

export type SignatureSlot = {
  id: string
  label: string
  role: SignerRole
  /** What the signer may choose between; a single one is simply what they sign. */
  intents: SlotIntent[]
  /** Own words for what is declared. @default a sentence that fits the role and the kind of plan */
  sentences?: Partial<Record<SlotIntent, string>>
  /** A declined required slot closes the request; a declined optional one is printed as declined. */
  required: boolean
  /** Slots of a lower order sign first; slots of equal order sign in any order. */
  order: number
  /** Whether more than one person may sign in this slot (two guardians). @default false */
  several?: boolean
}

/** How far somebody who was asked is. */
export type SignerStatus = 'waiting' | 'invited' | 'signed' | 'declined'

/** A point of a drawn signature, in a box of 600 by 200 units. */
export type Stroke = [x: number, y: number][]
export type Signature =
  { method: 'typed'; name: string } | { method: 'drawn'; name: string; strokes: Stroke[] }
