'use client'

import type { ReactNode } from 'react'

import { isAgainst } from '../../domain/signing/consent.js'
import { formatDateTime } from '../../domain/kernel/format.js'
import { fill } from '../../translations/fill.js'
import { mailStates } from '../../translations/mailStates.js'
import { signingPanel } from '../../translations/signingPanel.js'
import { useLanguage } from '../useLanguage.js'
import type { SignerState } from '../../actions/signing/signingState.js'
import { hasAnswered } from './signing.js'

type ListProps = { signers: readonly SignerState[]; actionFor?: (signer: SignerState) => ReactNode }

/** Who has signed and who is waited for. */
export function SignerList({ signers, actionFor }: ListProps) {
  const words = signingPanel[useLanguage()]
  const done = signers.filter(hasAnswered).length
  return (
    <>
      <p className="leidraad-quiet">{fill(words.progress, { done, all: signers.length })}</p>
      <ul className="leidraad-signers">
        {signers.map((signer) => (
          <li key={signer.id} className="leidraad-signers__row">
            <span className={`leidraad-mark leidraad-mark--${marks[stateOf(signer)]}`} />
            <span className="leidraad-signers__who">
              <strong>{signer.name}</strong>
              <span className="leidraad-quiet">{signer.roleLabel}</span>
            </span>
            <SignerState signer={signer} />
            {actionFor?.(signer)}
            {signer.statement && <q className="leidraad-signers__statement">{signer.statement}</q>}
          </li>
        ))}
      </ul>
    </>
  )
}

const marks = {
  waiting: 'empty',
  invited: 'inProgress',
  signed: 'complete',
  seen: 'complete',
  refused: 'problems',
  disagreed: 'problems',
  declined: 'problems',
}

/** A signature under "I do not agree" is no agreement, and is not shown as one. */
function stateOf({ status, intents, intent }: SignerState): keyof typeof marks {
  if (status === 'signed' && intent && isAgainst(intent)) {
    return intent === 'disagreeWithStatement' ? 'refused' : 'disagreed'
  }
  const isOnlySeen = intent === 'seen' && intents.includes('consentActionPart')
  return status === 'signed' && isOnlySeen ? 'seen' : status
}

function SignerState({ signer }: { signer: SignerState }) {
  const language = useLanguage()
  const { status, invitedAt, answeredAt, mail } = signer
  const words = signingPanel[language]
  const moment = answeredAt ?? invitedAt
  const date = moment ? formatDateTime(moment, language) : ''
  const state =
    (moment ?? status === 'waiting') ? fill(words.signerStates[stateOf(signer)], { date }) : ''
  return (
    <span className="leidraad-signers__state">
      {[state, mail && mailStates[language][mail]].filter(Boolean).join('. ')}
    </span>
  )
}
