import { formatDateTime } from '../../domain/kernel/format.js'
import type { SignatureBlock } from '../../domain/printing/document.js'
import type { Intent, SignatureSlot } from '../../domain/signing/slots.js'
import { signing } from '../../translations/signing.js'
import { answerOf, sentenceOf, type StoredSigner } from './stored.js'

/** A slot with what is asked in it now. */
export type AskedSlot = Omit<SignatureSlot, 'intents'> & { intents: Intent[] }

// Asked for each time: an app may have words of its own.
const words = () => signing.nl

/** Where signatures come in the frozen plan: still open. */
export const openBlock = (name: string, slot: AskedSlot): SignatureBlock => ({
  slot: slot.id,
  name,
  role: slot.role,
  roleLabel: slot.label,
  outcome: 'open',
  sentence: words().open,
  place: placeOf(slot.intents),
})

const placeOf = (intents: readonly Intent[], intent?: Intent): SignatureBlock['place'] =>
  intents.includes('consentActionPart') && intent !== 'seen' ? 'action' : 'end'

/** The same with what each signer answered. */
export function signatureBlock(signer: StoredSigner): SignatureBlock {
  const { slotId, name, role, roleLabel, intents, answeredAt } = signer
  const answer = answerOf(signer)
  const base = { slot: slotId, name, role, roleLabel }
  if (!answer || !answeredAt) {
    return { ...base, outcome: 'open', sentence: words().open, place: placeOf(intents) }
  }
  const signedAt = formatDateTime(answeredAt, 'nl')
  if (answer.outcome === 'declined') {
    const { outcome, statement } = answer
    return {
      ...base,
      outcome,
      statement,
      signedAt,
      sentence: words().declined,
      place: placeOf(intents),
    }
  }
  const { outcome, intent, statement, signature } = answer
  return {
    ...base,
    outcome,
    intent,
    sentence: sentenceOf(signer, intent),
    ...(statement && { statement }),
    signedAt,
    ...(signature.method === 'typed'
      ? { typedName: signature.name }
      : { strokes: signature.strokes }),
    place: placeOf(intents, intent),
  }
}
