'use client'

import type { SignatureSlot } from '../../domain/signing/slots.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { useLanguage } from '../useLanguage.js'
import { byTurn, type SignerToSend } from './signersToSend.js'

type SummaryProps = { slots: readonly SignatureSlot[]; signers: readonly SignerToSend[] }

/** Who gets a mail, by name, before it is sent. */
export function SendSummary({ slots, signers }: SummaryProps) {
  const words = signingPanel[useLanguage()]
  const { now, later } = byTurn(slots, signers)
  return (
    <div className="leidraad leidraad-summary">
      <p>{words.sendNow}</p>
      <Names signers={now} />
      {later.length > 0 && (
        <>
          <p>{words.sendLater}</p>
          <Names signers={later} />
        </>
      )}
      <p>{words.sendFixed}</p>
    </div>
  )
}

function Names({ signers }: { signers: readonly SignerToSend[] }) {
  return (
    <ul className="leidraad-list">
      {signers.map(({ name, email, slotId }) => (
        <li key={`${slotId}-${email}-${name}`}>
          <strong>{name}</strong> <span className="leidraad-quiet">{email}</span>
        </li>
      ))}
    </ul>
  )
}
