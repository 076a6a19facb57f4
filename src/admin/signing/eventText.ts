import type { AuditLink } from '../../domain/audit/event.js'
import type { Language } from '../../domain/kernel/language.js'
import { ownValue } from '../../domain/kernel/json.js'
import { fill } from '../../translations/fill.js'
import { signingPanel } from '../../translations/signingPanel.js'
import type { SignerState } from '../../actions/signing/signingState.js'

/** A link as the API lists it, to its readers. */
export type ChainEvent = Pick<AuditLink, 'sequence' | 'type' | 'at' | 'facts' | 'hash'> & {
  id: string
}

/** An event in words. Links name nobody; the names come from the signers themselves. */
export function eventText(
  { type, facts }: ChainEvent,
  signers: readonly Pick<SignerState, 'id' | 'name'>[],
  language: Language,
): string {
  const words = signingPanel[language]
  const id = ownValue(facts, 'signerId')
  const signer = signers.find((other) => other.id === id)?.name ?? words.someone
  return fill(words.events[type] ?? type, { signer })
}
