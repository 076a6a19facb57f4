'use client'

import type { LeftOut } from '../../actions/signing/signingState.js'
import type { SignatureSlot } from '../../domain/signing/slots.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { useLanguage } from '../useLanguage.js'
import { fill } from '../../translations/fill.js'
import { Notice } from '../Notice.js'
import { byTurn, type Signers } from './signersToSend.js'

type SummaryProps = Pick<Signers, 'signers' | 'shared'> & {
  slots: readonly SignatureSlot[]
  /** Words of the sender; may be empty. */
  message: string
  leftOut: readonly LeftOut[]
}

/** Who share an address; who gets a mail, by name, with which words, and what they do not get. */
export function SendSummary({ slots, signers, shared, message, leftOut }: SummaryProps) {
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
      {message.trim() !== '' && (
        <>
          <p>{words.sendMessage}</p>
          <blockquote className="leidraad-quiet">{message}</blockquote>
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <p>{words.leftOut}</p>
          <ul className="leidraad-list">
            {leftOut.map(({ sectionId, title }) => (
              <li key={sectionId}>{title}</li>
            ))}
          </ul>
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
