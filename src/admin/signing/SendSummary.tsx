'use client'

import type { SignatureSlot } from '../../domain/signing/slots.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { useLanguage } from '../useLanguage.js'
import { fill } from '../../translations/fill.js'
import { Notice } from '../Notice.js'
import { byTurn, type Signers } from './signersToSend.js'

type SummaryProps = Pick<Signers, 'signers' | 'shared'> & { slots: readonly SignatureSlot[] }

/** Who gets a mail, by name, before it is sent; and first which of them share an address. */
export function SendSummary({ slots, signers, shared }: SummaryProps) {
  const words = signingPanel[useLanguage()]
  const { now, later } = byTurn(slots, signers)
  return (
    <div className="leidraad leidraad-summary">
      {shared.length > 0 && <SharedAddresses shared={shared} />}
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

function SharedAddresses({ shared }: Pick<Signers, 'shared'>) {
  const words = signingPanel[useLanguage()]
  return (
    <Notice kind="warning">
      <ul className="leidraad-list">
        {shared.map(({ email, names }) => (
          <li key={email}>{fill(words.sharedBy, { names: names.join(', '), email })}</li>
        ))}
      </ul>
      <p>{words.sharedHelp}</p>
    </Notice>
  )
}

function Names({ signers }: Pick<Signers, 'signers'>) {
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
