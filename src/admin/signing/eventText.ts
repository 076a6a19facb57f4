import type { AuditLink } from '../../domain/audit/event.js'
import type { Language } from '../../domain/kernel/language.js'
import { ownValue } from '../../domain/kernel/json.js'
import { endReasons, type EndReason } from '../../domain/plans/phase.js'
import { fill } from '../../translations/fill.js'
import { planLife } from '../../translations/planLife.js'
import { signingPanel, someoneIn } from '../../translations/signingPanel.js'
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
  const id = ownValue(facts, 'signerId') ?? ownValue(facts, 'shareId')
  const signer = signers.find((other) => other.id === id)?.name ?? someoneIn(type, language)
  return fill(words.events[type] ?? type, { signer, reason: reasonText(facts, language) })
}

function reasonText(facts: unknown, language: Language): string {
  const reason = ownValue(facts, 'reason')
  return endReasons.some((known) => known === reason)
    ? planLife[language].reasons[reason as EndReason]
    : ''
}
